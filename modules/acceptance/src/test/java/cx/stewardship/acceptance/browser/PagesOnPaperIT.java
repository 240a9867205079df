package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is printed: content only, in light colours, nothing wider than the sheet, tables with their heads. */
@ExtendWith({Browsers.class, RunningProduct.class})
class PagesOnPaperIT {

    private static final int SHEET = 690;

    private static final Map<String, List<String>> PAGES = Map.of(
            "mara",
            List.of(
                    "/customer-voice/comments",
                    "/customer-voice/digest",
                    "/action-plans/plans",
                    "/job-descriptions/jobs"),
            "henrik",
            List.of("/maturity/overview"),
            "lena",
            List.of("/organization/audit", "/organization/people", "/imports/imports"));

    @Test
    void a_printed_page_is_content_only_light_and_no_wider_than_the_sheet(Product product, Browser browser) {
        PAGES.forEach((who, paths) -> {
            try (Visitor visitor = Visitor.as(who, product, browser)) {
                for (String path : paths) {
                    visitor.open(path);
                    print(path, visitor.page());
                }
            }
        });
    }

    @Test
    void a_plan_and_a_theme_are_printed_whole(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            for (Map.Entry<String, String> each : Map.of(
                            "/action-plans/plans?view=list&show=department", "plan?id=",
                            "/customer-voice/themes", "theme?id=")
                    .entrySet()) {
                mara.open(each.getKey());
                String address = mara.page()
                        .locator("main a[href*='" + each.getValue() + "']")
                        .first()
                        .getAttribute("href");
                mara.open(address);
                print(address, mara.page());
            }
        }
    }

    private static void print(String path, Page page) {
        page.setViewportSize(SHEET, 900);
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(
                        page.evaluate(
                                """
                        () => {
                          const seen = e => e.checkVisibility() && e.getBoundingClientRect().width > 1;
                          const faults = [];
                          document.querySelectorAll('.topbar, .sidenav, .bottomnav, .tabs, .filters, main .btn, main .ui-button, dialog')
                            .forEach(e => seen(e) && faults.push('is printed: ' + e.className));
                          document.querySelectorAll('main *').forEach(e => {
                            if (seen(e) && !e.closest('.sr, svg') && e.getBoundingClientRect().right > innerWidth + 1) {
                              faults.push('is cut: ' + e.tagName + '.' + e.className);
                            }
                          });
                          document.querySelectorAll('main thead').forEach(e => {
                            const style = getComputedStyle(e);
                            if (seen(e.closest('table')) && (style.display !== 'table-header-group' || style.position === 'absolute')) {
                              faults.push('has no head on the next sheet: ' + e.closest('table').className);
                            }
                          });
                          const light = c => c.match(/\\d+/g).slice(0, 3).every(n => n > 200);
                          if (!light(getComputedStyle(document.body).backgroundColor)) faults.push('is dark');
                          if (light(getComputedStyle(document.querySelector('main h1')).color)) faults.push('is white on white');
                          return faults;
                        }"""))
                .as(path)
                .isEqualTo(List.of());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
