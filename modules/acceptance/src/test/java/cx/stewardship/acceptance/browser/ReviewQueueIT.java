package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody works through the review queue without touching the mouse, and takes everything back. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ReviewQueueIT {

    /** Asks once a second, for three minutes at most, whether the comment that is open has its three answers. */
    private static final String ANSWERED =
            """
            async () => {
              for (let i = 0; i < 180; i++) {
                const text = await (await fetch(location.href)).text();
                if ((text.match(/data-key=.[123]\\b/g) || []).length === 3) return;
                await new Promise((done) => setTimeout(done, 1000));
              }
            }""";

    private static final String QUEUE = "/customer-voice/review-queue";

    @Test
    void answers_by_keyboard_go_in_at_once_and_are_taken_back_step_by_step(Product product, Browser browser) {
        try (Visitor tomas = Visitor.as("tomas", product, browser)) {
            Page page = tomas.page();
            learned(tomas);
            String first = words(page);
            String counts = counts(page);
            assertThat(page.locator(".answer").count())
                    .as("three answers and nobody")
                    .isEqualTo(4);

            press(page, "1");
            String second = words(page);
            assertThat(second).as("the next comes by itself").isNotEqualTo(first);
            press(page, "0");
            assertThat(words(page)).isNotEqualTo(second);
            assertThat(counts(page)).isNotEqualTo(counts);

            press(page, "u");
            assertThat(words(page)).isEqualTo(second);
            press(page, "u");
            assertThat(words(page)).isEqualTo(first);
            assertThat(counts(page)).isEqualTo(counts);

            press(page, "j");
            assertThat(words(page)).isEqualTo(second);
            press(page, "k");
            assertThat(words(page)).isEqualTo(first);

            page.keyboard().press("o");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SELECT");
            page.keyboard().press("1");
            assertThat(words(page)).as("keys are quiet while somebody chooses").isEqualTo(first);

            assertThat(Look.at(QUEUE, tomas)).isEmpty();
            assertThat(tomas.faults()).isEmpty();
        }
    }

    /** The background has read the comment that is open and learned from others. */
    private static void learned(Visitor visitor) {
        visitor.open(QUEUE);
        visitor.page().evaluate(ANSWERED);
        visitor.open(QUEUE);
    }

    private static void press(Page page, String key) {
        page.evaluate("document.activeElement.blur()");
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.keyboard()
                .press(key));
        page.waitForFunction("() => document.activeElement && document.activeElement.id === 'now'");
    }

    private static String words(Page page) {
        return page.locator(".card .q").first().innerText();
    }

    private static String counts(Page page) {
        return page.locator("section[aria-labelledby=line] header p").innerText();
    }
}
