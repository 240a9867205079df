package cx.stewardship.acceptance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody leaves the page of a running import, comes back, and sees it end without touching anything. */
@ExtendWith({RunningProduct.class, Browsers.class})
class WatchedImportIT {

    private static final int ROWS = 15_000;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_page_follows_the_import_with_events_and_without(
            boolean eventsComeThrough, Product product, Browser browser) {
        try (Visitor visitor = Visitor.as("tomas", product, browser)) {
            Page page = visitor.page();
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request ->
                    asked.add(request.method() + " " + request.url().replaceAll("^https?://[^/]+|\\?.*", "")));
            if (!eventsComeThrough) {
                page.route("**/events", route -> route.abort());
            }
            String source = "watched-" + eventsComeThrough;
            long id = send(product, source, "It took a week", false);
            page.navigate(product.address() + "/imports/import?id=" + id);
            page.navigate(product.address() + "/home");
            page.navigate(product.address() + "/imports/import?id=" + id);
            page.waitForFunction(
                    "() => !document.querySelector('progress')",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(120_000));
            assertThat(page.locator("[data-count=added]").textContent()).isEqualTo("15,000");
            long redrawn = asked.stream()
                    .filter(what -> what.equals("POST /imports/import"))
                    .count();
            if (eventsComeThrough) {
                assertThat(asked).contains("GET /api/v1/imports/" + id + "/events");
                assertThat(redrawn)
                        .as("drawn anew when it begins and ends only")
                        .isBetween(1L, 3L);
            } else {
                assertThat(redrawn).isPositive();
            }
            long rehearsal = send(product, source, "It took a fortnight", true);
            page.navigate(product.address() + "/imports/import?id=" + rehearsal);
            page.waitForFunction(
                    "() => !document.querySelector('progress')",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(120_000));
            assertThat(page.locator("#ch").count())
                    .as("what it would change, without loading the page again")
                    .isOne();
        }
    }

    private static long send(Product product, String source, String words, boolean dryRun) {
        StringBuilder rows = new StringBuilder("external_id,occurred_at,text\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("W-")
                    .append(i)
                    .append(",2026-03-02," + words + " to hear from you about ")
                    .append(i)
                    .append('\n');
        }
        return Api.as(product, "tomas")
                .upload(
                        "/imports?kind=comments",
                        "watched.csv",
                        rows.toString().getBytes(UTF_8),
                        "source",
                        source,
                        "dryRun",
                        String.valueOf(dryRun))
                .json()
                .getJsonNumber("id")
                .longValue();
    }
}
