package cx.stewardship.acceptance.browser;

import static cx.stewardship.acceptance.browser.Steps.button;
import static cx.stewardship.acceptance.browser.Steps.settle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** What becomes of a plan that worked: another department learns from it, and the customers who told of it hear what was done. */
final class Afterwards {

    private static final String LESSON = "Take facts from where they are kept";

    private Afterwards() {}

    /** The lesson is offered to another department, whose lead answers; everybody sees the answer, and it is counted. */
    static void teach(Visitor lead, Visitor other, String plan, String otherDepartment) {
        Page page = lead.page();
        lead.open("/action-plans/plan?id=" + plan);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publish the lesson"))
                .click();
        page.waitForURL("**/publish-lesson?plan=*");
        settle(page);
        page.locator("[id='lesson:title']").fill(LESSON);
        page.locator("[id='lesson:fix']").fill("The meter number is read from the contract each night.");
        page.locator("[id='lesson:prevention']")
                .fill("Look for lists that are filled by hand, and read them each night.");
        button(page, "Publish and offer").click();
        Locator refused = page.locator("form#lesson [role=alert]");
        page.waitForCondition(
                () -> page.url().contains("/action-plans/lesson?") || refused.count() > 0,
                new Page.WaitForConditionOptions().setTimeout(60_000));
        assertThat(refused.allInnerTexts()).isEmpty();
        page.locator("#offers").waitFor();
        settle(page);
        if (!page.innerText("#offers").contains(otherDepartment)) {
            offerLater(page, otherDepartment);
        }
        assertThat(page.innerText("#offers")).contains(otherDepartment).contains("No answer yet");
        String lesson = page.url().replaceAll(".*(/action-plans/lesson\\?id=\\d+).*", "$1");

        other.open("/home");
        assertThat(other.page().innerText("main")).contains(LESSON);
        other.open(lesson);
        Page theirs = other.page();
        theirs.locator("#answer button").first().click();
        theirs.locator("#answer").getByRole(AriaRole.ALERT).first().waitFor();
        theirs.locator("select[id$=':answer']").first().selectOption(new SelectOption().setLabel("Adopted"));
        theirs.locator("textarea[id$=':reason']").first().fill("Our list of valves is read from the contract now.");
        theirs.locator("#answer button").first().click();
        theirs.locator("#offers .pill")
                .filter(new Locator.FilterOptions().setHasText("Adopted"))
                .first()
                .waitFor();
        settle(theirs);
        lead.open("/action-plans/lessons");
        String shown = page.locator("section.card")
                .filter(new Locator.FilterOptions().setHasText(LESSON))
                .first()
                .innerText();
        assertThat(shown).contains(otherDepartment).contains("Adopted");
        lead.open(lesson);
        assertThat(page.innerText("#offers")).contains("Adopted", "Our list of valves is read from the contract now.");
    }

    /** Who was not ticked when it was published is asked afterwards. */
    private static void offerLater(Page page, String department) {
        button(page, "Offer it to more departments").click();
        page.locator("#offers").getByLabel(department).first().check(new Locator.CheckOptions().setTimeout(60_000));
        button(page, "Offer it").click();
        page.locator("#offers table").getByText(department).first().waitFor();
        settle(page);
    }

    /** Everyone who told of it before the fix is on a list; some are answered, and the plan counts them. */
    static void answerCustomers(Visitor lead, String plan, String prefix) {
        Page page = lead.page();
        lead.open("/action-plans/customers?plan=" + plan);
        String figure = page.innerText("main .lede");
        assertThat(figure).matches("Answered 0 of \\d+ customers .*");
        String customers = figure.replaceAll("Answered 0 of (\\d+) .*", "$1");
        assertThat(page.locator("[id='textForm:text']").inputValue()).contains("[words]");
        String ours = "Thank you. On [day] you told us: [words]. It is mended.";
        page.locator("[id='textForm:text']").fill(ours);
        Locator first = page.locator("input[type=checkbox][aria-label^='" + prefix + "']")
                .first();
        String customer = first.getAttribute("aria-label");
        first.check();
        button(page, "They were answered").click();
        page.locator("#customers .pill, [id='customers'] .pill")
                .filter(new Locator.FilterOptions().setHasText("answered"))
                .first()
                .waitFor();
        settle(page);
        assertThat(page.locator("[id='textForm:text']").inputValue())
                .as("what they were answered is kept with it")
                .isEqualTo(ours);
        lead.open("/action-plans/plan?id=" + plan);
        assertThat(page.innerText("main")).contains("1 of " + customers + " customers");
        assertThat(lead.fetch("/api/v1/plans/" + plan + "/customers.csv").text())
                .contains(customer);
    }
}
