package cx.stewardship.acceptance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.api.ImportStories;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole import without a mouse: from the list to the rejected rows and back again. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ImportByKeyboardIT {

    private static final int MOST_TABS = 150;

    private static final String NAMED = "a.innerText || a.getAttribute('aria-label') || ''";

    @Test
    void a_file_goes_in_is_mended_and_taken_back(Product product, Browser browser) throws IOException {
        try (Visitor visitor = Visitor.as("tomas", product, browser)) {
            Page page = visitor.page();
            visitor.open("/imports/imports");
            enter(page, "a.tagName === 'A' && /imports.start$/.test(a.href)");
            page.waitForURL(url -> url.contains("/imports/start"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            tabTo(page, "a.id === 'f:kind'");
            page.keyboard().type("Comments");
            page.keyboard().press("Tab");
            page.keyboard().type("keyboard");
            settle(page, () -> page.keyboard().press("Tab"));
            StringBuilder rows = new StringBuilder("ref,seen on,what they said,team in question\n");
            for (int i = 0; i < 300; i++) {
                rows.append("KB-")
                        .append(i)
                        .append(",2026-03-04,Nobody told us what happens with ")
                        .append(i);
                rows.append(",BILLING\n");
            }
            rows.append("KB-x,some day,Nobody told us at all,BILLING\n");
            send(page, "odd <name>: \"a|b\".csv", rows.toString().getBytes(UTF_8));
            assertThat(page.locator("h1").textContent()).isEqualTo("odd _name__ _a_b_.csv");
            assertThat(focused(page)).as("where the field was, nothing is lost").isEqualTo("H1");
            page.waitForFunction("() => document.getElementById('said').textContent.includes('301 rows')");

            tabTo(page, "a.tagName === 'SELECT' && a.closest('tr')?.innerText.startsWith('department')");
            settle(page, () -> page.keyboard().type("team"));
            assertThat((String) page.evaluate("() => document.activeElement.value"))
                    .as("the focus stays on the column that was corrected")
                    .isEqualTo("team in question");
            backTo(page, "a.tagName === 'BUTTON' && /Check it first/.test(a.innerText)");
            page.keyboard().press("Enter");
            over(page);
            String rehearsal = page.url();
            enter(page, "a.tagName === 'BUTTON' && /^Import 300 rows/.test(a.innerText)");
            page.waitForURL(url -> url.contains("/imports/import?id=") && !url.equals(rehearsal));
            // away from it, and back by what home and the bell say
            visitor.open("/home");
            String done = "Import odd _name__ _a_b_.csv is done: 300 new, 0 changed, 1 rejected";
            for (int i = 0; i < 60 && page.getByText(done).count() == 0; i++) {
                page.waitForTimeout(500);
                visitor.open("/home");
            }
            assertThat(page.getByText(done).count()).as("home tells it").isPositive();
            visitor.open("/organization/notices");
            assertThat(page.locator("main").textContent())
                    .as("and so does the bell")
                    .contains(done);
            int unread = unread(page);
            visitor.open("/home");
            enter(page, "a.tagName === 'A' && (" + NAMED + ").includes('" + done + "')");
            page.waitForURL(url -> url.contains("/imports/import"));
            over(page);
            visitor.open(page.url());
            assertThat(unread(page)).as("who has looked knows it").isEqualTo(unread - 1);

            tabTo(page, "a.tagName === 'A' && /rejects$/.test(a.href)");
            Download rejects = page.waitForDownload(() -> page.keyboard().press("Enter"));
            String mended = Files.readString(rejects.path()).replace("some day", "2026-03-05");
            assertThat(mended).contains("KB-x").contains("2026-03-05");
            String run = page.url();
            visitor.open("/imports/start?kind=comments");
            tabTo(page, "a.id === 'f:source'");
            page.keyboard().type("keyboard");
            settle(page, () -> page.keyboard().press("Tab"));
            send(page, "mended.csv", mended.getBytes(UTF_8));
            enter(page, "a.tagName === 'BUTTON' && /^Import now/.test(a.innerText)");
            page.waitForURL(url -> url.contains("/imports/import"));
            over(page);
            assertThat(page.locator("[data-count=added]").textContent()).isEqualTo("1");

            visitor.open(run);
            enter(page, "a.tagName === 'A' && /imports.undo/.test(a.href)");
            page.waitForURL(url -> url.contains("/imports/undo"));
            enter(page, "a.tagName === 'BUTTON' && /^Take it back/.test(a.innerText)");
            page.waitForURL(url -> url.contains("/imports/import?id="));
            page.waitForFunction("() => /taken back/.test(document.querySelector('.titleline').innerText)");
            assertThat(visitor.faults()).isEmpty();
        }
    }

    @Test
    void a_table_with_a_column_for_each_quality_is_made_into_rows(Product product, Browser browser) {
        try (Visitor visitor = Visitor.as("tomas", product, browser)) {
            Page page = visitor.page();
            visitor.open("/imports/start?kind=answers");
            send(
                    page,
                    "wide.csv",
                    "campaign,respondent,preventive,duration,choice\nAny,A1006,2,3,\nAny,A1007,4,3,1\n"
                            .getBytes(UTF_8));
            assertThat(page.locator("[id='f:asked'] input:checked").count()).isEqualTo(3);
            settle(page, () -> enter(page, "a.id === 'f:rows'"));
            assertThat(page.locator("main").textContent()).contains("3 columns were made into rows");
            assertThat(page.locator(".lede").textContent()).contains("5 rows");
            enter(page, "a.tagName === 'BUTTON' && /Check it first/.test(a.innerText)", true);
            over(page);
            assertThat(page.locator("[data-count=rejected]").textContent())
                    .as("there is no such campaign")
                    .isEqualTo("5");
            assertThat(visitor.faults()).isEmpty();
        }
    }

    @Test
    void a_rejected_row_is_mended_in_its_place(Product product, Browser browser) {
        Api tomas = Api.as(product, "tomas");
        String file =
                """
                external_id,occurred_at,text,department
                KM-1,2026-03-04,Nobody told us,BILLING
                KM-2,some day,Nobody told us at all,BILLING
                KM-3,some day,Nobody told us anything,BILLING
                KM-4,some day,,BILLING
                """;
        JsonObject run = ImportStories.run(tomas, "comments", "in place", "in-place.csv", file.getBytes(UTF_8));
        String address = "/imports/import?id=" + ImportStories.id(run);
        try (Visitor visitor = Visitor.as("tomas", product, browser);
                Visitor second = Visitor.as("lena", product, browser)) {
            Page page = visitor.page();
            visitor.open(address);
            second.open(address);
            settle(second.page(), () -> enter(second.page(), labelled("Mend row 3")));

            settle(page, () -> enter(page, labelled("Mend row 3")));
            assertThat((String) page.evaluate("() => document.activeElement.value"))
                    .as("it begins with the cell at fault")
                    .isEqualTo("some day");
            settle(page, () -> page.keyboard().press("Enter"));
            assertThat(page.locator("tr.mend [role=status]").textContent())
                    .contains("rejected still")
                    .contains("some day");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("2026-03-05");
            settle(page, () -> page.keyboard().press("Enter"));
            assertThat(page.locator("tr.mend [role=status]").textContent())
                    .contains("It can go in")
                    .contains("2 other rows where occurred_at is some day");
            tabTo(page, "a.type === 'checkbox'");
            page.keyboard().press("Space");
            settle(page, () -> enter(page, "a.tagName === 'BUTTON' && /^Take it in/.test(a.innerText)"));
            page.waitForFunction("() => /2 rows are in/.test(document.querySelector('main').innerText)");
            assertThat(page.locator("[data-count=added]").textContent()).isEqualTo("3");
            assertThat(page.locator("[data-count=rejected]").textContent())
                    .as("the one without a text waits for more")
                    .isEqualTo("1");
            assertThat(page.locator("section[aria-labelledby=md]").textContent())
                    .contains("some day")
                    .contains("2026-03-05")
                    .contains("Tomas");

            second.page().keyboard().press("ControlOrMeta+a");
            second.page().keyboard().type("2026-03-06");
            settle(
                    second.page(),
                    () -> enter(second.page(), "a.tagName === 'BUTTON' && /^Take it in/.test(a.innerText)"));
            assertThat(second.page().locator("main").textContent())
                    .as("who comes second is told so")
                    .contains("Row 3 is in");
            assertThat(visitor.faults()).isEmpty();
            assertThat(second.faults()).isEmpty();
        }
        assertThat(tomas.get("/imports/" + ImportStories.id(run)).json().getInt("mended"))
                .isEqualTo(2);
    }

    private static String labelled(String label) {
        return "a.getAttribute('aria-label') === '" + label + "'";
    }

    private static int unread(Page page) {
        String label = page.locator("a.iconbtn[href$='/organization/notices']").getAttribute("aria-label");
        String figures = label.replaceAll("\\D", "");
        return figures.isEmpty() ? 0 : Integer.parseInt(figures);
    }

    private static void over(Page page) {
        page.waitForURL(url -> url.contains("/imports/import"));
        page.waitForFunction(
                "() => document.querySelector('[data-count]') && !document.querySelector('progress')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(120_000));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void send(Page page, String name, byte[] content) {
        // asked for before the key is pressed: a chooser that opens at once would be missed otherwise
        AtomicReference<FileChooser> chosen = new AtomicReference<>();
        page.onFileChooser(chosen::set);
        tabTo(page, "a.type === 'file'");
        assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement.parentElement).outlineStyle"))
                .as("it is seen where the focus is")
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> chosen.get() != null);
        chosen.get().setFiles(new FilePayload(name, "text/csv", content));
        page.waitForFunction("() => document.getElementById('co')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Does something that the server answers. */
    private static void settle(Page page, Runnable what) {
        page.waitForResponse(response -> response.request().method().equals("POST"), what);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }

    private static String focused(Page page) {
        page.waitForFunction("() => document.activeElement !== document.body");
        return (String) page.evaluate("() => document.activeElement.tagName");
    }

    private static void enter(Page page, String wanted) {
        enter(page, wanted, false);
    }

    private static void enter(Page page, String wanted, boolean back) {
        go(page, wanted, back ? "Shift+Tab" : "Tab");
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String wanted) {
        go(page, wanted, "Tab");
    }

    private static void backTo(Page page, String wanted) {
        go(page, wanted, "Shift+Tab");
    }

    /** Presses the key until the element is reached; whatever is reached can be seen. */
    private static void go(Page page, String wanted, String key) {
        String test =
                "() => { const a = document.activeElement; return !!a && a !== document.body && !!(" + wanted + "); }";
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            if ((Boolean) page.evaluate(test)) {
                return;
            }
        }
        throw new AssertionError("Not reached with " + key + ": " + wanted);
    }
}
