package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a department does with its plans together: meetings, several at once, a calendar, two people and one card. */
@ExtendWith({Browsers.class, RunningProduct.class})
class PlansTogetherIT {

    @Test
    void a_meeting_has_its_agenda_and_moves_on_when_it_was_held(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/action-plans/routines");
            Page page = mara.page();
            page.locator("a:has-text('Monday staff meeting')").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator(".agenda").innerText())
                    .contains("To decide")
                    .contains("Late");
            String next = page.locator(".facts").innerText();
            page.locator("[data-do='open:held']").click();
            page.getByLabel("What was decided").fill("The limit is raised.");
            page.locator("dialog[open] button:has-text('Note it')").click();
            page.locator(".timeline >> text=The limit is raised.").waitFor();
            assertThat(page.locator(".facts").innerText()).isNotEqualTo(next);
            assertThat(mara.faults()).isEmpty();
        }
    }

    @Test
    void several_plans_change_at_once_and_change_back(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/action-plans/plans?view=list&show=department&state=IN_PROGRESS");
            Page page = mara.page();
            page.locator("#list\\:table input[type=checkbox]").first().check();
            page.locator(".bulk select").first().selectOption("SHIFT");
            page.getByLabel("Days later").fill("5");
            page.locator(".bulk button:has-text('Preview')").click();
            Locator dialog = page.locator("#previewDialog[open]");
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("1 plan will be changed");
            dialog.locator("button:has-text('Change 1 plan')").click();
            page.locator(".bulk:has-text('1 plan is changed')").waitFor();
            page.locator("button:has-text('Take it back')").click();
            page.locator("#toasts >> text=Taken back in 1 plan").waitFor();
            assertThat(mara.faults()).isEmpty();
        }
    }

    @Test
    void a_calendar_reads_by_a_private_link_until_it_is_ended(Product product, Browser browser)
            throws IOException, InterruptedException {
        try (Visitor ines = Visitor.as("ines", product, browser)) {
            ines.open("/action-plans/calendar");
            Page page = ines.page();
            page.locator("button:has-text('Make a link')").click();
            page.locator("#own-link").waitFor();
            String link = page.locator("#own-link").inputValue();
            HttpResponse<String> calendar = read(link);
            assertThat(calendar.statusCode()).isEqualTo(200);
            assertThat(calendar.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
            assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains("UID:action-");
            page.locator("button:has-text('End the link')").click();
            page.locator("text=There is no link yet.").waitFor();
            assertThat(read(link).statusCode()).isEqualTo(401);
            assertThat(ines.faults()).isEmpty();
        }
    }

    @Test
    void two_people_who_drag_one_card_are_told_and_see_where_it_is(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/action-plans/plans?view=board&show=department");
            Page page = mara.page();
            Locator card = page.locator(".lane[data-lane='PLANNED'] .ticket, .lane[data-lane='IN_PROGRESS'] .ticket")
                    .first();
            String plan = card.getAttribute("data-plan");
            String lane = card.locator("xpath=ancestor::section").getAttribute("data-lane");
            String step = lane.equals("PLANNED") ? "begin" : "back-to-planned";
            assertThat(Api.as(product, "tomas")
                            .post("/plans/" + plan + "/" + step, "{}")
                            .status())
                    .isEqualTo(200);
            card.locator("summary").click();
            card.locator("button[data-step='" + step + "']").click();
            Locator told = page.locator("#toasts .toast.bad");
            told.waitFor();
            assertThat(told.innerText()).contains("moved it meanwhile");
            String now = lane.equals("PLANNED") ? "IN_PROGRESS" : "PLANNED";
            page.locator(".lane[data-lane='" + now + "'] .ticket[data-plan='" + plan + "']")
                    .waitFor();
        }
    }

    @Test
    void who_hands_over_a_plan_that_somebody_else_handed_over_is_told_first(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser);
                Visitor tomas = Visitor.as("tomas", product, browser)) {
            mara.open("/action-plans/plans?view=list&show=department&state=DRAFT");
            mara.page()
                    .locator("#list\\:table a[href*='/action-plans/plan?id=']")
                    .first()
                    .click();
            mara.page().waitForLoadState(LoadState.NETWORKIDLE);
            tomas.page().navigate(mara.page().url());
            for (Visitor each : new Visitor[] {mara, tomas}) {
                each.page().locator("[data-do='open:who']").click();
            }
            handOver(mara.page(), "Ines Okafor");
            mara.page().locator("#about:has-text('Ines Okafor')").waitFor();

            handOver(tomas.page(), "Farah Khan");
            Locator refused = tomas.page().locator("#who [role=alert]");
            refused.waitFor();
            assertThat(refused.innerText())
                    .contains("Mara Lindholm handed this plan over")
                    .contains("Ines Okafor owns it now");

            handOver(tomas.page(), "Farah Khan");
            tomas.page().locator("#about:has-text('Farah Khan')").waitFor();
        }
    }

    private static void handOver(Page page, String owner) {
        page.locator("#whoForm\\:owner").fill(owner);
        page.locator("#whoForm\\:go").click();
    }

    @Test
    void a_file_that_would_not_be_kept_is_not_sent_and_one_that_is_kept_stands_there(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/action-plans/plans?view=list&show=department&state=IN_PROGRESS");
            Page page = mara.page();
            page.locator("#list\\:table a[href*='/action-plans/plan?id=']")
                    .first()
                    .click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report progress"))
                    .first()
                    .click();
            Locator dialog = page.locator("#report[open]");
            dialog.waitFor();

            file(dialog, "tool.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
            assertThat(dialog.locator(".not-sent").innerText()).contains("tool.exe: Not sent: files of these kinds");
            file(dialog, "scan.pdf", new byte[10 * 1024 * 1024 + 1]);
            assertThat(dialog.locator(".not-sent").innerText()).contains("scan.pdf: Not sent: larger than 10 MB");

            file(dialog, "after.csv", "week,calls\n1,4\n".getBytes(StandardCharsets.US_ASCII));
            dialog.locator(".files a.file[download='after.csv']").waitFor();
            assertThat(dialog.locator(".not-sent").innerText()).isEmpty();
            assertThat(mara.faults()).isEmpty();
        }
    }

    private static void file(Locator dialog, String name, byte[] content) {
        dialog.locator("input[type=file]").setInputFiles(new FilePayload(name, "", content));
    }

    private static HttpResponse<String> read(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
