package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The customer minute is held up in a meeting: it is one sheet of paper, for every department and whatever customers say. */
@ExtendWith({Browsers.class, RunningProduct.class})
class MinuteOnPaperIT {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    @Test
    void the_customer_minute_is_one_sheet(Product product, Browser browser) {
        try (Visitor tomas = Visitor.as("tomas", product, browser)) {
            for (String department : List.of("", "BILLING", "SCHEDULING", "ENGINEERING")) {
                tomas.open("/customer-voice/minute?department=" + department);
                Page page = tomas.page();
                assertThat(sheets(page)).as(department).isEqualTo(1);
                page.evaluate(
                        """
                        document.querySelectorAll('.minute-part .q').forEach(quote => {
                          quote.textContent = 'They asked me again for what I had told them twice. '.repeat(200);
                        })""");
                assertThat(sheets(page))
                        .as(department + ", when customers say a lot")
                        .isEqualTo(1);
            }
        }
    }

    private static long sheets(Page page) {
        String printed =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return SHEET.matcher(printed).results().count();
    }
}
