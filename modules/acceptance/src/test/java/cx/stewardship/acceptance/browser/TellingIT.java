package cx.stewardship.acceptance.browser;

import static cx.stewardship.acceptance.browser.Steps.button;
import static cx.stewardship.acceptance.browser.Steps.sendsAfter;
import static cx.stewardship.acceptance.browser.Steps.settle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead tells what customers live through: a story that opens a meeting, promises that are looked at, ripples that lead to comments. */
@ExtendWith({RunningProduct.class, Browsers.class})
class TellingIT {

    private static final String STORY = "A door that opened to the wrong street";

    @Test
    void a_story_is_written_from_comments_opens_a_meeting_and_that_is_kept(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser);
                Visitor ines = Visitor.as("ines", product, browser)) {
            mara.open("/customer-voice/write-story");
            Page page = mara.page();
            page.locator("[id='story:title']").fill(STORY);
            button(page, "Save the story").click();
            page.getByText("Say what happened to the customer.").first().waitFor();
            page.locator("[id='story:situation']").fill("The letter named a street where nobody of that name lives.");
            page.locator("[id='story:cause']").fill("Addresses were copied by hand.");
            sendsAfter(
                    page,
                    () -> page.locator("ul.picks input[type=checkbox]").first().check());
            String words = page.locator("ul.picks li p.q").first().innerText();
            button(page, "Save the story").click();
            page.waitForURL("**/story?id=*");
            settle(page);
            assertThat(page.innerText("main")).contains(STORY, words, "Addresses were copied by hand.", "Nothing yet.");
            String story = page.url().replaceAll(".*(/customer-voice/story\\?id=\\d+).*", "$1");
            String id = story.replaceAll("\\D", "");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open a meeting with it"))
                    .click();
            page.waitForURL("**/minute?story=" + id);
            settle(page);
            assertThat(page.innerText("#minute")).contains(STORY);
            page.getByLabel("Meeting or training").fill("Wednesday round of the street");
            page.getByLabel("How many were there").fill("7");
            button(page, "Write down that we used it").click();
            page.locator("form[id='uses']")
                    .getByText("Wednesday round of the street")
                    .waitFor();

            ines.open(story);
            assertThat(ines.page().innerText("main")).as("everyone reads it").contains(STORY, words);
            mara.open(story);
            button(page, "Put away").click();
            settle(page);
            mara.open("/customer-voice/stories");
            assertThat(page.innerText("main")).doesNotContain(STORY);
            assertThat(mara.faults()).isEmpty();
        }
    }

    @Test
    void a_promise_is_kept_in_the_ledger_and_looked_at(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/customer-voice/expectations");
            Page page = mara.page();
            sendsAfter(page, () -> button(page, "Add a promise").click());
            page.getByLabel("What customers are led to expect").fill("Your door is found at the first try");
            page.locator("select[id$='fresh:source']").selectOption("SALES_SERVICE");
            button(page, "Add it").click();
            page.waitForURL("**/expectation?id=*");
            settle(page);
            assertThat(page.innerText("main")).contains("Your door is found at the first try", "Not looked at");
            page.locator("[id='look:reality']").fill("One driver in ten has to ask.");
            page.locator("[id='look:gap']").selectOption(new SelectOption().setLabel("Partly kept"));
            button(page, "Write down what I saw").click();
            page.locator(".titleline .pill")
                    .filter(new Locator.FilterOptions().setHasText("Partly kept"))
                    .waitFor();
            assertThat(page.innerText("main")).contains("One driver in ten has to ask.", "Mara Lindholm");
            mara.open("/customer-voice/expectations");
            assertThat(page.innerText("main")).contains("Your door is found at the first try");
            assertThat(mara.faults()).isEmpty();
        }
    }

    @Test
    void a_ripple_leads_to_the_comments_it_counts(Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/customer-voice/ripples");
            Page page = mara.page();
            Locator cell = page.locator("table.heat tbody td:not(.own) a").first();
            cell.waitFor();
            int counted = Integer.parseInt(cell.innerText().replaceAll("\\D", ""));
            cell.click();
            page.waitForURL("**/ripple?*");
            settle(page);
            Locator comments = page.locator("ol.stream > li");
            assertThat(comments.count()).as("comments of %d", counted).isBetween(1, counted);
            String words = comments.first().locator("blockquote").innerText();
            comments.first().locator("blockquote a").click();
            page.waitForURL("**/comment?id=*");
            settle(page);
            assertThat(page.innerText("main")).contains(words);
            mara.open("/customer-voice/ripples?view=chain");
            assertThat(page.locator("ol.ripples > li").count()).isPositive();
            assertThat(mara.faults()).isEmpty();
        }
    }
}
