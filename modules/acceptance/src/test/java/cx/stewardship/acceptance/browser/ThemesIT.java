package cx.stewardship.acceptance.browser;

import static cx.stewardship.acceptance.browser.Steps.button;
import static cx.stewardship.acceptance.browser.Steps.sendsAfter;
import static cx.stewardship.acceptance.browser.Steps.settle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.api.ImportStories;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lead decides what a theme is: merges, splits, locks and dissolves, each after a look at what would move, and takes it back. */
@ExtendWith({RunningProduct.class, Browsers.class})
class ThemesIT {

    private static final String TOLL = "Bridge toll charged twice";
    private static final String FERRY = "Ferry ticket charged twice";
    private static final String PARCEL = "Parcel box left open";

    @Test
    void a_lead_merges_splits_locks_and_dissolves_themes_and_takes_each_back(Product product, Browser browser) {
        bringIn(product, "themes", TOLL, 9, FERRY, 7, PARCEL, 4);
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            merge(mara);
            split(mara);
            lock(mara);
            dissolve(mara);
            assertThat(mara.faults()).isEmpty();
        }
    }

    private static void merge(Visitor mara) {
        mara.open("/customer-voice/themes");
        Page page = mara.page();
        sendsAfter(page, () -> page.getByLabel("Select " + TOLL).check());
        sendsAfter(page, () -> page.getByLabel("Select " + FERRY).check());
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Merge").setExact(true))
                .click();
        page.waitForURL("**/merge?themes=*");
        settle(page);
        assertThat(page.innerText("main")).contains("The theme that remains has 16 comments then.");
        button(page, "Merge").click();
        page.waitForURL("**/theme?id=*");
        settle(page);
        assertThat(page.innerText("main")).contains("16 comments in all");
        takeBack(page, "Merged into");
        assertThat(commentsOf(mara, FERRY)).contains("7 comments in all");
        assertThat(commentsOf(mara, TOLL)).contains("9 comments in all");
    }

    private static void split(Visitor mara) {
        Page page = openTheme(mara, TOLL);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Split it"))
                .click();
        page.waitForURL("**/split?id=*");
        settle(page);
        // whatever halves are proposed: the second becomes empty, and two comments are chosen by hand
        Locator second = page.locator("section[aria-labelledby=h2] input[type=checkbox]");
        if (second.count() > 0) {
            second.all().forEach(Locator::check);
            button(page, "Move those that are marked").click();
            page.getByText("0 comments become a theme of their own").waitFor();
        }
        page.locator("section[aria-labelledby=h1] input[type=checkbox]").nth(0).check();
        page.locator("section[aria-labelledby=h1] input[type=checkbox]").nth(1).check();
        button(page, "Move those that are marked").click();
        page.getByText("2 comments become a theme of their own").waitFor();
        page.getByLabel("Name").fill("Tunnel toll charged twice");
        button(page, "Split").click();
        page.waitForURL("**/theme?id=*");
        settle(page);
        assertThat(commentsOf(mara, "Tunnel toll charged twice")).contains("2 comments in all");
        takeBack(openTheme(mara, TOLL), "was split");
        assertThat(commentsOf(mara, TOLL)).contains("9 comments in all");
    }

    private static void lock(Visitor mara) {
        Page page = openTheme(mara, PARCEL);
        button(page, "Lock it").click();
        button(page, "Unlock it").waitFor();
        page = openTheme(mara, PARCEL);
        assertThat(page.innerText("main")).contains("was locked");
        button(page, "Unlock it").click();
        button(page, "Lock it").waitFor();
    }

    private static void dissolve(Visitor mara) {
        Page page = openTheme(mara, PARCEL);
        String theme = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Dissolve it"))
                .click();
        page.waitForURL("**/dissolve?id=*");
        settle(page);
        assertThat(page.innerText("main")).contains("4");
        button(page, "Dissolve it").click();
        page.waitForURL("**/customer-voice/themes**");
        settle(page);
        mara.page().navigate(theme);
        settle(page);
        assertThat(page.innerText("main")).as("it is no theme any more").contains("There is nothing here for you");
        mara.open("/customer-voice/themes");
        takeBack(page, "was dissolved");
        assertThat(commentsOf(mara, PARCEL)).contains("4 comments in all");
    }

    @Test
    void what_is_proposed_becomes_a_theme_and_the_comments_are_free_again_when_that_is_taken_back(
            Product product, Browser browser) {
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            mara.open("/customer-voice/proposals");
            Page page = mara.page();
            Locator proposal = page.locator("section.proposal").first();
            if (proposal.count() == 0) {
                sendsAfter(page, () -> button(page, "Look for themes now").click());
                page.evaluate(LOOKED);
                mara.open("/customer-voice/proposals");
            }
            proposal.getByLabel("Name").fill("What mara calls it");
            proposal.getByLabel("Which comments belong here").fill("Everything that was proposed together.");
            proposal.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make it a theme"))
                    .click();
            page.waitForURL("**/theme?id=*");
            settle(page);
            assertThat(page.innerText("main"))
                    .contains(
                            "What mara calls it",
                            "Everything that was proposed together.",
                            "A proposal became part of");
            mara.open("/customer-voice/themes");
            takeBack(page, "What mara calls it");
            mara.open("/customer-voice/themes");
            assertThat(page.locator("table").first().innerText()).doesNotContain("What mara calls it");
        }
    }

    /** Until comments were read and something is proposed: asks once a second, for three minutes at most. */
    private static final String LOOKED =
            """
            async () => {
              for (let i = 0; i < 180; i++) {
                const text = await (await fetch(location.pathname)).text();
                if (text.includes('class="card proposal"')) return;
                const button = [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Look for themes now');
                if (i % 5 === 4 && button) button.click();
                await new Promise((done) => setTimeout(done, 1000));
              }
            }""";

    @Test
    void who_starts_a_plan_on_a_theme_that_was_merged_meanwhile_is_told_and_keeps_what_was_typed(
            Product product, Browser browser) {
        bringIn(product, "meanwhile", "Lift out of order", 6, "Lift stands still", 5);
        try (Visitor mara = Visitor.as("mara", product, browser)) {
            String stays = id(openTheme(mara, "Lift out of order"));
            String goes = id(openTheme(mara, "Lift stands still"));
            mara.open("/action-plans/start?theme=" + goes);
            Page page = mara.page();
            page.getByLabel("How are customers better off").fill("Nobody has to climb stairs.");
            page.getByLabel("Owner").fill("Mara Lindholm");
            page.getByLabel("Checker").fill("Jonas Adeyemi");
            Api tomas = Api.as(product, "tomas");
            Api.Answer merged = tomas.post("/themes/" + stays + "/merge", "{\"from\":[" + goes + "]}");
            assertThat(merged.status()).as(merged.body()).isLessThan(300);
            button(page, "Start the plan").click();
            Locator refusal = page.getByText("Lift out of order").first();
            refusal.waitFor();
            assertThat(page.getByLabel("How are customers better off").inputValue())
                    .isEqualTo("Nobody has to climb stairs.");
            assertThat(page.url()).contains("/action-plans/start");
            assertThat(page.innerText("main")).contains("Lift stands still").contains("Lift out of order");
        }
    }

    private static Page openTheme(Visitor visitor, String name) {
        visitor.open("/customer-voice/themes");
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        visitor.page().waitForURL("**/theme?id=*");
        settle(visitor.page());
        return visitor.page();
    }

    private static String commentsOf(Visitor visitor, String theme) {
        return openTheme(visitor, theme).innerText("main");
    }

    private static String id(Page page) {
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    /** The newest of what was done whose line says this. */
    private static void takeBack(Page page, String line) {
        page.locator("section[aria-labelledby=hi] li")
                .filter(new Locator.FilterOptions().setHasText(line))
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        page.getByText("Taken back.").first().waitFor();
        settle(page);
    }

    /** Themes of Billing with so many comments of the last weeks. */
    private static void bringIn(Product product, String source, Object... themes) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme\n");
        Consumer<String[]> line = cells -> csv.append(String.join(",", cells)).append('\n');
        for (int i = 0; i < themes.length; i += 2) {
            String theme = (String) themes[i];
            for (int n = 0; n < (int) themes[i + 1]; n++) {
                line.accept(new String[] {
                    theme.replace(' ', '-') + n,
                    today.minusWeeks(2).minusDays(n * 3L).toString(),
                    "BILLING",
                    "\"" + theme + ", as on day " + n + " of the journey.\"",
                    theme
                });
            }
        }
        ImportStories.run(
                Api.as(product, "tomas"),
                "comments",
                source,
                source + ".csv",
                csv.toString().getBytes(UTF_8));
    }
}
