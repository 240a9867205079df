package cx.stewardship.acceptance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import cx.stewardship.acceptance.api.Api;
import cx.stewardship.acceptance.api.ImportStories;
import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing changes for customers, but from some week on a survey is heard as well: the rate falls to less than half, and nobody is told that it worked. It
 * plays more than three years ago, where no other comments are.
 */
@ExtendWith({Browsers.class, RunningProduct.class})
class SourceThatBeganIT {

    private static final String THEME = "Meter read through the window";
    private static final int BEGUN = 190;
    private static final int EFFECTIVE = 180;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_survey_that_began_makes_no_plan_effective_and_the_page_says_why(Product product, Browser browser) {
        Api tomas = Api.as(product, "tomas");
        Api mara = Api.as(product, "mara");
        ImportStories.run(tomas, "comments", "meter desk", "desk.csv", comments("D", BEGUN + 18, 2, 3));
        long plan = started(mara, theme(mara));
        ImportStories.run(tomas, "comments", "meter survey", "survey.csv", comments("S", EFFECTIVE, 0, 10));

        JsonObject check = mara.get("/plans/" + plan + "/check").json();
        assertThat(check.getString("verdict")).as(check.toString()).isEqualTo("NOT_ENOUGH_DATA");
        JsonObject sources = check.getJsonObject("sources");
        assertThat(sources.getString("counted")).isEqualTo("DISAGREE");
        JsonObject began = sources.getJsonArray("changed").getJsonObject(0);
        assertThat(began.getString("source") + " " + began.getString("change")).isEqualTo("meter survey BEGAN");
        assertThat(began.getJsonNumber("shareBefore").doubleValue()).isZero();
        assertThat(ratio(sources, "all")).isLessThan(0.5);
        assertThat(sources.getJsonObject("steady").getString("verdict")).isEqualTo("NOT_EFFECTIVE");
        assertThat(ratio(sources, "steady")).isBetween(0.9, 1.1);

        try (Visitor visitor = Visitor.as("mara", product, browser)) {
            visitor.open("/action-plans/plan?id=" + plan);
            assertThat(visitor.page().innerText("#effect"))
                    .contains(
                            "Cannot be compared",
                            "“meter survey” began",
                            "Counting only sources that were there all the time, each with the share it had: 400.0 → 400.0 in 1,000.");
            visitor.open("/golden-thread?kind=plan&id=" + plan);
            assertThat(visitor.page().innerText("main")).contains("Cannot be compared");
            assertThat(visitor.faults()).isEmpty();
        }
    }

    private static double ratio(JsonObject sources, String way) {
        return sources.getJsonObject(way).getJsonNumber("ratio").doubleValue();
    }

    /** Some a week until two years ago; of the survey every other week one speaks of it. */
    private byte[] comments(String id, int firstWeek, int ofTheme, int others) {
        StringBuilder csv = new StringBuilder("external_id,occurred_at,department,text,theme\n");
        for (int week = firstWeek; week > EFFECTIVE - 54; week--) {
            int speaking = ofTheme > 0 ? ofTheme : week % 2;
            for (int i = 0; i < speaking + others; i++) {
                boolean speaks = i < speaking;
                csv.append("%s-%d-%d,%s,%s,\"%s, number %d of week %d.\",%s\n"
                        .formatted(
                                id,
                                week,
                                i,
                                today.minusDays(week * 7L + i % 7),
                                speaks ? "BILLING" : "FIELD",
                                speaks
                                        ? "Somebody read my meter through the window and got it wrong"
                                        : "The fitter was friendly and tidy",
                                i,
                                week,
                                speaks ? THEME : ""));
            }
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static long theme(Api mara) {
        for (JsonValue each : mara.get("/departments/BILLING/themes").array()) {
            if (each.asJsonObject().getString("name").equals(THEME)) {
                return each.asJsonObject().getJsonNumber("id").longValue();
            }
        }
        throw new AssertionError("no theme " + THEME);
    }

    private long started(Api mara, long theme) {
        Api.Answer started = mara.post(
                "/plans",
                """
                {"theme": %d, "betterOff": "Every bill is right.", "checker": "A1002", "agreedRatio": 0.5, "windowWeeks": 4,
                 "begunOn": "%s"}"""
                        .formatted(theme, today.minusWeeks(BEGUN)));
        assertThat(started.status()).as(started.body()).isEqualTo(201);
        long plan = started.json().getJsonNumber("id").longValue();
        step(mara, plan, "start", "{}");
        step(
                mara,
                plan,
                "cause",
                "{\"summary\":\"No key\",\"category\":\"PROCESS\",\"whys\":[\"Nobody asked for one.\",\"It is nobody's work.\"],\"comments\":[]}");
        step(
                mara,
                plan,
                "actions",
                "{\"kind\":\"CORRECTIVE\",\"text\":\"Ask for the key\",\"partner\":\"Meter Works\",\"due\":\"%s\"}"
                        .formatted(today));
        step(mara, plan, "plan", "{}");
        step(mara, plan, "begin", "{}");
        int action = mara.get("/plans/" + plan)
                .json()
                .getJsonArray("actions")
                .getJsonObject(0)
                .getInt("id");
        step(mara, plan, "actions/" + action + "/progress", "{\"percent\":100,\"evidence\":\"Seen.\"}");
        step(mara, plan, "verify", "{\"effectiveOn\":\"%s\"}".formatted(today.minusWeeks(EFFECTIVE)));
        return plan;
    }

    private static void step(Api mara, long plan, String what, String body) {
        String path = "/plans/" + plan + "/" + what;
        boolean put = what.equals("cause") || what.endsWith("/progress");
        Api.Answer answer = put ? mara.put(path, body) : mara.post(path, body);
        assertThat(answer.status()).as(what + ": " + answer.body()).isEqualTo(200);
    }
}
