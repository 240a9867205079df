package cx.stewardship.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;

/** What a plan that worked leaves behind: a statement in a job description, a criterion for it, and evidence for a score. */
final class Lasting {

    private static final String JOB = "Meter Register Keeper";
    private static final String STATEMENT =
            "Take the meter number from the contract each night, so that customers find it on their invoice.";
    private static final String CRITERION = "Compares the meter numbers on the invoices with the contracts";

    private Lasting() {}

    /** Writes it into a job description, says which plan it springs from, and publishes with HR. */
    static void describe(Visitor lead, Visitor hr, String plan) {
        lead.open("/job-descriptions/paste");
        Page page = lead.page();
        page.getByLabel("Description").fill("## Responsibilities\n- " + STATEMENT + "\n");
        click(page, "Look what is in it");
        page.getByLabel("Job title").fill(JOB);
        page.getByLabel("Department").selectOption(new SelectOption().setLabel("Billing"));
        page.locator("[id='paste:customers']").fill("Households that pay by invoice");
        click(page, "Save as a draft");
        page.waitForURL("**/job-descriptions/job?id=*");
        String job = page.url().replaceAll(".*id=(\\d+).*", "$1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rewrite"))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show")))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByText("It springs from an action plan").click();
        page.getByLabel("Number of the plan").fill(plan);
        click(page, "Link the plan");
        page.getByText("The statement is linked to its plan.").waitFor();
        click(page, "Send to review");
        click(page, "Sign version 1");
        hr.open("/job-descriptions/job?id=" + job);
        click(hr.page(), "Sign version 1");
        click(hr.page(), "Publish version 1");
        hr.page().getByText("Published").first().waitFor();
    }

    /** Writes a criterion for the statement; HR approves and publishes it. */
    static void agreeOnCriterion(Visitor lead, Visitor hr) {
        lead.open("/performance-reviews/criterion");
        Page page = lead.page();
        page.getByLabel("Does what").fill("Compares");
        page.getByLabel("With what").fill("the meter numbers on the invoices with the contracts");
        page.getByLabel("For which customer").fill("Households that pay by invoice");
        page.getByLabel("Seen in").fill("The night's list of differences");
        page.getByLabel("Target").fill("No invoice without a meter number");
        for (int level = 1; level <= 5; level++) {
            page.locator("ol.levels input, ol.levels textarea")
                    .nth(level - 1)
                    .fill("What can be seen of it, from the top, number " + level);
        }
        // the list of statements is drawn anew: what is chosen in the old one would be lost
        page.evaluate("document.getElementById('s').setAttribute('data-old', '')");
        page.locator("select[id='d']").selectOption(new SelectOption().setLabel("Billing"));
        page.locator("select[id='s']:not([data-old])").waitFor();
        String option = page.locator("select[id='s'] option")
                .filter(new Locator.FilterOptions().setHasText(STATEMENT.substring(0, 40)))
                .first()
                .getAttribute("value");
        page.locator("select[id='s']").selectOption(option);
        page.getByLabel("Weight").fill("10");
        click(page, "Save criterion");
        click(page, "Hand in for approval");
        String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
        hr.open("/performance-reviews/criterion?id=" + id);
        click(hr.page(), "Approve");
        click(hr.page(), "Publish");
        hr.page().getByText("Published").first().waitFor();
    }

    /** From the score of the department to the plan behind it, and on to the customer's own words. */
    static void followBack(Visitor cxTeam, Visitor executive, String action, String words) {
        cxTeam.open("/maturity/overview");
        click(cxTeam.page(), "Read live data again");
        executive.open("/maturity/overview");
        Page page = executive.page();
        page.locator("table a[href*='quality=preventive'][href*='department=BILLING']")
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("#live")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(action))
                .first()
                .click();
        page.waitForURL("**/action-plans/plan?id=*");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow the whole thread"))
                .first()
                .click();
        page.waitForURL("**/golden-thread**");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.innerText("main")).contains(words, STATEMENT.substring(0, 40), CRITERION);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        page.waitForURL("**/customer-voice/comment?id=*");
        assertThat(page.innerText("main")).contains(words);
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
