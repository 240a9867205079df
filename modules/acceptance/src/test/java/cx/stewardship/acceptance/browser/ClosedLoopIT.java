package cx.stewardship.acceptance.browser;

import static cx.stewardship.acceptance.browser.Steps.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.api.ImportStories;
import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A customer's comment comes in with a file, becomes a theme and a plan, and half a year later, on another day of the same
 * clock, the plan is closed because the issue has stopped. Another department learns from it, and the customers are answered. What
 * it found out lives on in a job description and in a criterion, and counts as evidence for a score; from the score the executive
 * comes back to the comment.
 */
@ExtendWith(Browsers.class)
class ClosedLoopIT {

    private static final String THEME = "Meter number missing on the invoice";
    private static final String WORDS = "The meter number was missing on my invoice";
    private static final String ACTION = "Read the meter number from the contract each night";
    private static final Duration TEN_WEEKS = Duration.ofDays(10 * 7);
    private static final Duration HALF_A_YEAR = Duration.ofDays(26 * 7);

    @Test
    void what_customers_said_in_a_file_becomes_a_plan_that_is_closed_because_it_worked(Browser browser) {
        Instant now = Instant.now();
        Instant then = now.minus(HALF_A_YEAR);
        try (Product product = Product.prepare(Database.ofThisRun(), true)) {
            product.setClock(then);
            product.start();
            String plan;
            try (Visitor tomas = Visitor.as("tomas", product, browser);
                    Visitor mara = Visitor.as("mara", product, browser)) {
                bringIn(tomas, before(day(then)));
                plan = startPlan(mara);
                findCause(mara.page());
                act(mara.page(), day(then).plusDays(5));
                handOver(mara.page(), day(then));
            }
            product.kill();
            product.resetClock();
            product.start();
            ImportStories.run(
                    Api.as(product, "tomas"), "comments", "closed-loop", "after.csv", after(day(then), day(now)));
            try (Visitor jonas = Visitor.as("jonas", product, browser);
                    Visitor mara = Visitor.as("mara", product, browser);
                    Visitor ruta = Visitor.as("ruta", product, browser);
                    Visitor tomas = Visitor.as("tomas", product, browser);
                    Visitor henrik = Visitor.as("henrik", product, browser)) {
                close(jonas, plan);
                Afterwards.teach(mara, jonas, plan, "Field Service");
                Afterwards.answerCustomers(mara, plan, "C-");
                Lasting.describe(mara, ruta, plan);
                Lasting.agreeOnCriterion(mara, ruta);
                Lasting.followBack(tomas, henrik, ACTION, WORDS);
            }
            product.kill();
            product.setClock(now.plus(TEN_WEEKS));
            product.start();
            ImportStories.run(
                    Api.as(product, "tomas"),
                    "comments",
                    "closed-loop",
                    "back.csv",
                    back(day(now), day(now.plus(TEN_WEEKS))));
            try (Visitor mara = Visitor.as("mara", product, browser)) {
                seeItComeBack(mara, plan);
            }
        }
    }

    private static void bringIn(Visitor visitor, byte[] file) {
        visitor.open("/imports/start");
        Page page = visitor.page();
        Locator kind = page.getByLabel("Kind of data");
        if (!kind.inputValue().equals("comments")) {
            page.waitForResponse(
                    response -> response.url().contains("/imports/start"), () -> kind.selectOption("comments"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        Locator source = page.getByLabel("Where does it come from?");
        source.fill("closed-loop");
        page.waitForResponse(response -> response.url().contains("/imports/start"), source::blur);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForResponse(
                response -> response.url().contains("/imports/start"),
                () -> page.locator("input[type=file]").setInputFiles(new FilePayload("before.csv", "text/csv", file)));
        button(page, "Import now").click();
        page.waitForURL("**/imports/import**");
        page.getByText("80", new Page.GetByTextOptions().setExact(true)).first().waitFor();
        page.locator(".split > i").first().waitFor();
    }

    private static String startPlan(Visitor mara) {
        mara.open("/customer-voice/themes");
        Page page = mara.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(THEME))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start a plan"))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByLabel("How are customers better off").fill("Nobody has to look for their meter number any more.");
        page.getByLabel("Owner").fill("Mara Lindholm");
        page.getByLabel("Checker").fill("Jonas Adeyemi");
        page.getByLabel("New rate, as a share of the old one").fill("0.60");
        page.getByLabel("Weeks to watch").fill("8");
        button(page, "Start the plan").click();
        page.waitForURL("**/action-plans/plan?id=*");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    private static void findCause(Page page) {
        press(page, "Start: look for the cause");
        button(page, "Move to Planned").click();
        Locator refusal = page.locator("#toasts .toast.bad");
        refusal.waitFor();
        assertThat(refusal.innerText()).as("why it does not move").contains("cannot be planned yet");
        refusal.getByRole(AriaRole.LINK).click();
        page.getByLabel("The cause in a few words").fill("The list of meters is filled once a year");
        page.getByLabel("Where it lies").selectOption(new SelectOption().setIndex(1));
        page.locator(".why-line").nth(0).fill("The field was empty on the invoice.");
        page.locator(".why-line").nth(1).fill("The list it is taken from is filled once a year.");
        page.locator("#causeForm .picked a:has-text('Link')").first().click();
        page.locator("#causeForm a:has-text('Take off')").first().waitFor();
        page.locator("#causeForm")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        page.getByText("The list of meters is filled once a year").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void act(Page page, LocalDate due) {
        button(page, "Add an action").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.getByLabel("What is done").fill(ACTION);
        dialog.getByLabel("Kind").selectOption(new SelectOption().setIndex(2));
        dialog.getByLabel("Who does it").fill("Ines Okafor");
        dialog.getByLabel("By when").fill(due.toString());
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report progress"))
                .waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        press(page, "Move to Planned");
        press(page, "Begin the work");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report progress"))
                .click();
        page.locator("dialog[open]").getByLabel("Progress in per cent").fill("100");
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        awaitAnswer(page);
        button(page, "Hand over for verification").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void handOver(Page page, LocalDate from) {
        button(page, "Hand over for verification").click();
        page.locator("dialog[open]").getByLabel("From which day").fill(from.toString());
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand it over"))
                .click();
        awaitAnswer(page);
        page.getByText("Pending verification").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void close(Visitor jonas, String plan) {
        jonas.open("/action-plans/plan?id=" + plan);
        Page page = jonas.page();
        assertThat(page.locator(".verdict .word").innerText()).isEqualTo("Effective");
        button(page, "Close as effective").click();
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close the plan"))
                .click();
        awaitAnswer(page);
        page.getByText("Closed").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What had been stopped is told again: it waits for whoever leads the department, who takes the plan up anew. */
    private static void seeItComeBack(Visitor mara, String plan) {
        mara.open("/home");
        Page page = mara.page();
        String task = page.locator("a:has-text('It seems to be back: " + THEME + "')")
                .first()
                .getAttribute("href");
        mara.open(task);
        assertThat(page.innerText("#watch")).contains("Seems to be back");
        page.locator("#watch")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reopen\u2026"))
                .click();
        page.locator("dialog[open] textarea").fill("The list is filled by hand again.");
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reopen the plan"))
                .click();
        awaitAnswer(page);
        page.getByText("This plan was reopened once").first().waitFor();
    }

    /** A dialog goes when the server has taken what was said; what the page says may have stood there before. */
    private static void awaitAnswer(Page page) {
        page.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void press(Page page, String name) {
        button(page, name).click();
        button(page, name)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Five comments a week of the theme in the sixteen weeks before a day. */
    private static byte[] before(LocalDate day) {
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme,customer_reference\n");
        for (int week = 1; week <= 16; week++) {
            for (int i = 0; i < 5; i++) {
                csv.append(("B-%d-%d,%s,BILLING,\"" + WORDS + ", as in week %d.\",%s,C-%d-%d\n")
                        .formatted(week, i, day.minusDays(week * 7L + i), week, THEME, week, i));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** Forty-five comments a week about other things, and one of the theme every other week. */
    private static byte[] after(LocalDate from, LocalDate to) {
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme\n");
        int week = 0;
        for (LocalDate monday = from.plusDays(7); monday.plusDays(6).isBefore(to); monday = monday.plusDays(7)) {
            week++;
            for (int i = 0; i < 45; i++) {
                csv.append("A-%d-%d,%s,CONTACT,\"I waited on the line for %d minutes that day.\",\n"
                        .formatted(week, i, monday.plusDays(i % 7), 5 + i));
            }
            if (week % 2 == 0) {
                csv.append("A-%d-x,%s,BILLING,\"The meter number was missing again, in week %d.\",%s\n"
                        .formatted(week, monday, week, THEME));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** Eight comments a week of the theme, as if nothing had ever been done. */
    private static byte[] back(LocalDate from, LocalDate to) {
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme\n");
        for (LocalDate day = from.plusDays(7); day.isBefore(to); day = day.plusDays(7)) {
            for (int i = 0; i < 8; i++) {
                csv.append("R-%s-%d,%s,BILLING,\"Once more the meter number is missing, number %d.\",%s\n"
                        .formatted(day, i, day.minusDays(i % 5), i, THEME));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
