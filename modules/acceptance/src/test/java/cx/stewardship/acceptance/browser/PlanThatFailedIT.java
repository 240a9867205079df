package cx.stewardship.acceptance.browser;

import static cx.stewardship.acceptance.browser.Steps.button;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.api.ImportStories;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Customers go on to tell of it after all was done: the plan is taken up again by itself, needs another cause and something new to
 * do, and when that does not help either, somebody above is called in.
 */
@ExtendWith({Browsers.class, RunningProduct.class})
class PlanThatFailedIT {

    private static final String THEME = "Letters go to the old address";
    private static final String SOURCE = "plan-that-failed";
    private static final int WEEKS = 34;

    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

    @Test
    void what_did_not_hold_is_reopened_and_the_second_time_somebody_above_is_called_in(
            Product product, Browser browser) {
        Api tomas = Api.as(product, "tomas");
        Api mara = Api.as(product, "mara");
        ImportStories.run(tomas, "comments", SOURCE, "letters.csv", letters());
        long plan = start(mara, theme(mara));
        work(mara, plan, "The address is typed by hand", "Take the address from the contract", 16);

        ImportStories.run(tomas, "comments", SOURCE, "one-more.csv", one("X-1"));
        assertThat(plan(mara, plan).getString("state")).isEqualTo("REOPENED");
        try (Visitor visitor = Visitor.as("mara", product, browser)) {
            visitor.open("/action-plans/plan?id=" + plan);
            Page page = visitor.page();
            assertThat(page.innerText("main")).contains("This plan was reopened once", "Not effective");
            button(page, "Move to Planned").click();
            Locator refusal = page.locator("#toasts .toast.bad");
            refusal.waitFor();
            assertThat(refusal.innerText()).contains("Look at the cause again");
        }
        step(
                mara,
                plan,
                "cause",
                "{\"summary\":\"Two lists of addresses\",\"category\":\"PROCESS\",\"whys\":[\"Both are kept.\",\"Nobody owns them.\"]}");
        Api.Answer nothingNew = mara.post("/plans/" + plan + "/plan", "{}");
        assertThat(nothingNew.status()).as(nothingNew.body()).isEqualTo(409);
        work(mara, plan, "Two lists of addresses", "Keep one list of addresses", 8);

        ImportStories.run(tomas, "comments", SOURCE, "and-one-more.csv", one("X-2"));
        assertThat(plan(mara, plan).getInt("reopenings")).isEqualTo(2);
        try (Visitor visitor = Visitor.as("mara", product, browser);
                Visitor above = Visitor.as("henrik", product, browser)) {
            visitor.open("/action-plans/plan?id=" + plan);
            assertThat(visitor.page().innerText("main"))
                    .contains("This plan was reopened 2 times", "Henrik Vance was called in");
            above.open("/home");
            Locator task = above.page().locator("a:has-text('Decide how to go on: " + THEME + "')");
            task.first().click();
            above.page().waitForURL("**/action-plans/plan?id=" + plan);
            above.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(above.page().innerText("main")).contains(THEME, "Not effective");
            assertThat(above.faults()).isEmpty();
        }
    }

    private static long theme(Api mara) {
        for (JsonValue each : mara.get("/departments/BILLING/themes").array()) {
            if (each.asJsonObject().getString("name").equals(THEME)) {
                return each.asJsonObject().getJsonNumber("id").longValue();
            }
        }
        throw new AssertionError("no theme " + THEME);
    }

    private long start(Api mara, long theme) {
        Api.Answer started = mara.post(
                "/plans",
                """
                {"theme": %d, "betterOff": "Every letter arrives.", "checker": "A1002", "agreedRatio": 0.3, "windowWeeks": 4,
                 "begunOn": "%s"}"""
                        .formatted(theme, today.minusWeeks(17)));
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        long plan = started.json().getJsonNumber("id").longValue();
        step(mara, plan, "start", "{}");
        return plan;
    }

    /** Finds a cause, does something about it, and hands it over as of some weeks ago. */
    private void work(Api mara, long plan, String cause, String action, int weeksAgo) {
        step(
                mara,
                plan,
                "cause",
                "{\"summary\":\"%s\",\"category\":\"PROCESS\",\"whys\":[\"It is old.\",\"Nobody asks.\"],\"comments\":[]}"
                        .formatted(cause));
        step(
                mara,
                plan,
                "actions",
                "{\"kind\":\"CORRECTIVE\",\"text\":\"%s\",\"partner\":\"Print Works\",\"due\":\"%s\"}"
                        .formatted(action, today));
        step(mara, plan, "plan", "{}");
        step(mara, plan, "begin", "{}");
        for (JsonValue each : plan(mara, plan).getJsonArray("actions")) {
            JsonObject one = each.asJsonObject();
            if (one.getInt("progress") < 100) {
                step(
                        mara,
                        plan,
                        "actions/" + one.getInt("id") + "/progress",
                        "{\"percent\":100,\"evidence\":\"Seen.\"}");
            }
        }
        step(mara, plan, "verify", "{\"effectiveOn\":\"%s\"}".formatted(today.minusWeeks(weeksAgo)));
    }

    private static void step(Api mara, long plan, String what, String body) {
        String path = "/plans/" + plan + "/" + what;
        boolean put = what.equals("cause") || what.endsWith("/progress");
        Api.Answer answer = put ? mara.put(path, body) : mara.post(path, body);
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(200);
    }

    private static JsonObject plan(Api mara, long plan) {
        return mara.get("/plans/" + plan).json();
    }

    /** Ten letters a week, the same before and after. */
    private byte[] letters() {
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme\n");
        for (int week = 1; week <= WEEKS; week++) {
            for (int i = 0; i < 10; i++) {
                csv.append("L-%d-%d,%s,BILLING,\"Your letter number %d of week %d went to my old address.\",%s\n"
                        .formatted(week, i, today.minusDays(week * 7L + i % 7), i, week, THEME));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private byte[] one(String id) {
        return "external_id,occurred_at,department,text,theme\n%s,%s,BILLING,\"My letter went to the old address, %s.\",%s\n"
                .formatted(id, today.minusDays(1), id, THEME)
                .getBytes(UTF_8);
    }
}
