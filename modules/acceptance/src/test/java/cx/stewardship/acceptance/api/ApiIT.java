package cx.stewardship.acceptance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as machines use it: same rules, same permissions as the pages; every no is a problem document. */
@ExtendWith(RunningProduct.class)
class ApiIT {

    @Test
    void a_wrong_password_gets_no_token(Product product) {
        Api.Answer answer = Api.asNobody(product).post("/tokens", "{\"userName\":\"henrik\",\"password\":\"guess\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer);
    }

    @Test
    void who_does_not_exist_is_answered_like_a_wrong_password(Product product) {
        Api api = Api.asNobody(product);
        Api.Answer wrong = api.post("/tokens", "{\"userName\":\"ruta\",\"password\":\"guess\"}");
        Api.Answer nobody = api.post("/tokens", "{\"userName\":\"no-such-person\",\"password\":\"guess\"}");
        assertThat(nobody.status()).isEqualTo(wrong.status());
        assertThat(nobody.json().getString("detail")).isEqualTo(wrong.json().getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/comments",
                "/plans",
                "/plans/1",
                "/jobs",
                "/imports",
                "/maturity/scores",
                "/departments/BILLING/comments",
                "/departments/BILLING/themes",
                "/thread/THEME/1",
                "/no-such-thing"
            })
    void without_a_token_nothing_is_told(String path, Product product) {
        Api.Answer answer = Api.asNobody(product).get(path);
        assertThat(answer.status()).as(path).isEqualTo(401);
        // Basic would make a browser ask for a name and a password in a window of its own.
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .as(path)
                .allMatch(challenge -> challenge.startsWith("Bearer"))
                .isNotEmpty();
        assertProblem(answer);
    }

    @Test
    void what_does_not_exist_is_a_problem_document_too(Product product) {
        Api.Answer answer = Api.as(product, "tomas").get("/no-such-thing");
        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer);
    }

    @Test
    void bad_json_is_refused_without_a_stack_trace(Product product) {
        Api.Answer answer = Api.as(product, "tomas").post("/comments", "{\"text\": ");
        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void another_departments_plan_answers_exactly_as_one_that_does_not_exist(Product product) {
        long plan = Api.as(product, "tomas").get("/plans?department=BILLING").json().getJsonArray("plans").stream()
                .map(value -> value.asJsonObject())
                .mapToLong(value -> value.getJsonNumber("id").longValue())
                .findFirst()
                .orElseThrow();
        Api nadia = Api.as(product, "nadia");
        Api.Answer other = nadia.get("/plans/" + plan);
        Api.Answer none = nadia.get("/plans/999999999");
        assertThat(other.status()).isEqualTo(404).isEqualTo(none.status());
        assertThat(other.body().replaceAll("\\d+", "#")).isEqualTo(none.body().replaceAll("\\d+", "#"));
    }

    @Test
    void judges_the_purpose_of_sentences(Product product) {
        Api.Answer answer = Api.as(product, "ruta")
                .post(
                        "/analysis/purpose",
                        """
                        {"sentences":["Post payments the day they arrive so that customers see at once that they are even with us.",
                                      "Send reminders to maximize on-time collections.",
                                      "Post incoming payments weekly."]}
                        """);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsSubsequence("CUSTOMER", "SELF_SERVING", "NONE");
    }

    @Test
    void refuses_a_criterion_on_a_survey_score_and_takes_one_on_behaviour(Product product) {
        Api ruta = Api.as(product, "ruta");
        JsonObject score = ruta.post("/analysis/criterion", "{\"text\":\"Reaches a satisfaction index of 8.5\"}")
                .json();
        JsonObject behaviour = ruta.post(
                        "/analysis/criterion", "{\"text\":\"Checks the account before each reminder\"}")
                .json();
        assertThat(score.getBoolean("accepted")).isFalse();
        assertThat(score.getString("reason")).isNotBlank();
        assertThat(behaviour.getBoolean("accepted")).isTrue();
    }

    /** The example of the method's own description: 48 of 4,000 before, 20 of 3,600 after. */
    @Test
    void computes_the_published_example_of_an_effectiveness_check(Product product) {
        JsonObject effect = Api.as(product, "tomas")
                .post(
                        "/analysis/effectiveness",
                        """
                        {"before":{"events":48,"total":4000},"after":{"events":20,"total":3600},"agreedRatio":0.6}
                        """)
                .json();
        assertThat(effect.getJsonNumber("ratio").doubleValue()).isBetween(0.4625, 0.4635);
        assertThat(effect.getJsonNumber("lower").doubleValue()).isBetween(0.2595, 0.2605);
        assertThat(effect.getJsonNumber("upper").doubleValue()).isBetween(0.7945, 0.7955);
        assertThat(effect.getString("verdict")).isEqualTo("EFFECTIVE");
    }

    @Test
    void takes_comments_one_by_one_and_many_at_once_and_never_twice(Product product) {
        Api tomas = Api.as(product, "tomas");
        String one =
                """
                {"source":"api-story","externalId":"A-1","occurredAt":"2026-05-04T09:00:00Z","text":"Nobody rang back.","department":"CONTACT"}""";
        assertThat(tomas.post("/comments", one).status()).isIn(200, 201);
        assertThat(tomas.post("/comments", one).status()).isIn(200, 201);
        String lines = one + "\n" + one.replace("A-1", "A-2") + "\n{\"source\":\"api-story\",\"externalId\":\"A-3\"}\n";
        Api.Answer bulk = tomas.postLines("/comments/bulk", lines);
        assertThat(bulk.status()).as(bulk.body()).isEqualTo(200);
        assertThat(bulk.json().getInt("added")).isEqualTo(1);
        assertThat(bulk.json().getInt("unchanged")).isEqualTo(1);
        assertThat(bulk.json().getInt("rejected")).isEqualTo(1);
    }

    @Test
    void takes_a_file_returns_its_rejects_and_changes_nothing_the_second_time(Product product) {
        Api tomas = Api.as(product, "tomas");
        byte[] file =
                """
                external_id,occurred_at,department,text
                F-1,2026-03-02,BILLING,"A reminder came, and I had paid."
                F-2,31.02.2026,BILLING,That day does not exist.
                F-3,2026-03-03,BILLING,
                F-4,2026-03-04,BILLING,The invoice could not be read on my phone.
                """
                        .getBytes(UTF_8);
        JsonObject first = ImportStories.run(tomas, "comments", "api-file", "comments.csv", file);
        assertThat(counts(first)).containsExactly(4, 2, 0, 0, 2);
        Api.Answer rejects = tomas.get("/imports/" + ImportStories.id(first) + "/rejects");
        assertThat(rejects.body())
                .contains("external_id")
                .contains("F-2")
                .contains("F-3")
                .doesNotContain("F-4");
        JsonObject second = ImportStories.run(tomas, "comments", "api-file", "comments.csv", file);
        assertThat(counts(second)).containsExactly(4, 0, 0, 2, 2);
    }

    @Test
    void takes_the_sheet_of_a_workbook_and_an_object_a_line(Product product) {
        Api tomas = Api.as(product, "tomas");
        byte[] workbook = WorkbookFile.of(
                "Comments",
                new String[] {"external_id", "occurred_at", "department", "text"},
                new String[] {"W-1", "46083", "BILLING", "The letter came twice."},
                new String[] {"W-2", "never", "BILLING", "That is no day."});
        JsonObject first = ImportStories.run(tomas, "comments", "api-sheet", "comments.xlsx", workbook);
        assertThat(first.getString("sheet")).isEqualTo("Comments");
        assertThat(counts(first)).containsExactly(2, 1, 0, 0, 1);
        Api.Answer cover = tomas.upload("/imports?kind=comments&sheet=Cover", "comments.xlsx", workbook);
        assertThat(cover.status()).isEqualTo(422);
        assertThat(cover.body()).contains("Weekly report");
        byte[] lines =
                """
                {"external_id":"W-1","occurred_at":"2026-03-02","department":"BILLING","text":"The letter came twice."}
                {"external_id":"W-3","occurred_at":"2026-03-02","department":"BILLING"
                """
                        .getBytes(UTF_8);
        assertThat(counts(ImportStories.run(tomas, "comments", "api-sheet", "comments.ndjson", lines)))
                .containsExactly(2, 0, 0, 1, 1);
    }

    @Test
    void takes_reviews_once_and_says_of_each_other_row_why_not(Product product) {
        Api ruta = Api.as(product, "ruta");
        byte[] file =
                """
                employee_number,review_date,cycle,criterion,rating,external_id
                A1006,2026-03-02,Spring by file,Rings customers back within a day,4,RV-1
                A1006,2026-13-02,Spring by file,Rings customers back within a day,4,RV-2
                X9999,2026-03-02,Spring by file,Rings customers back within a day,4,RV-3
                A1006,2026-03-02,Spring by file,Reaches an NPS of 50,4,RV-4
                A1006,2026-03-02,Spring by file,Rings customers back within a day,9,RV-5
                """
                        .getBytes(UTF_8);
        JsonObject first = ImportStories.run(ruta, "reviews", "api-reviews", "reviews.csv", file);
        assertThat(counts(first)).containsExactly(5, 1, 0, 0, 4);
        String rejects =
                ruta.get("/imports/" + ImportStories.id(first) + "/rejects").body();
        assertThat(rejects).contains("2026-13-02", "X9999", "NPS", "RV-5").doesNotContain("RV-1");
        JsonObject second = ImportStories.run(ruta, "reviews", "api-reviews", "reviews.csv", file);
        assertThat(counts(second)).containsExactly(5, 0, 0, 1, 4);
        byte[] corrected = new String(file, UTF_8).replace(",4,RV-1", ",5,RV-1").getBytes(UTF_8);
        assertThat(counts(ImportStories.run(ruta, "reviews", "api-reviews", "reviews.csv", corrected)))
                .containsExactly(5, 0, 1, 0, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "departments"})
    void who_may_not_bring_in_a_kind_is_refused(String kind, Product product) {
        Api.Answer answer =
                Api.as(product, "mara").upload("/imports?kind=" + kind, "x.csv", "name\nx\n".getBytes(UTF_8));
        assertThat(answer.status()).isIn(403, 404);
        assertProblem(answer);
    }

    @Test
    void tells_how_far_an_import_is_until_it_is_over(Product product) {
        Api tomas = Api.as(product, "tomas");
        StringBuilder rows = new StringBuilder("external_id,occurred_at,text\n");
        for (int i = 0; i < 8_000; i++) {
            rows.append("EV-")
                    .append(i)
                    .append(",2026-03-02,It took a week to hear from you about ")
                    .append(i)
                    .append('\n');
        }
        long id = tomas.upload(
                        "/imports?kind=comments", "ev.csv", rows.toString().getBytes(UTF_8), "source", "api-events")
                .json()
                .getJsonNumber("id")
                .longValue();
        Api.Answer events = tomas.get("/imports/" + id + "/events");
        assertThat(events.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<String> names =
                events.body().lines().filter(line -> line.startsWith("event:")).toList();
        assertThat(names).hasSizeGreaterThan(1).last().isEqualTo("event: over");
        assertThat(names.subList(0, names.size() - 1)).containsOnly("event: progress");
        assertThat(events.body()).contains("\"rowsRead\":8000").contains("\"state\":\"COMPLETED\"");
        JsonObject found = tomas.get("/imports?kind=comments&source=api-events&state=completed")
                .json();
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getJsonArray("imports")
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValue())
                .isEqualTo(id);
        assertThat(tomas.get("/imports?source=api-events&state=running").json().getInt("total"))
                .isZero();
    }

    @Test
    void says_why_an_import_cannot_be_found_stopped_or_resumed(Product product) {
        Api tomas = Api.as(product, "tomas");
        long done = tomas.get("/imports?state=COMPLETED&most=1")
                .json()
                .getJsonArray("imports")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        Api.Answer state = tomas.get("/imports?state=nowhere");
        assertThat(state.status()).isEqualTo(422);
        assertThat(state.json().getString("detail")).contains("nowhere").contains("RUNNING");
        Api.Answer kind = tomas.get("/imports?kind=nothing");
        assertThat(kind.status()).isEqualTo(422);
        Api.Answer stop = tomas.post("/imports/" + done + "/stop", "");
        assertThat(stop.status()).isEqualTo(409);
        Api.Answer resume = tomas.post("/imports/" + done + "/resume", "");
        assertThat(resume.status()).isEqualTo(409);
        List.of(state, kind, stop, resume).forEach(ApiIT::assertProblem);
    }

    @Test
    void follows_the_thread_from_a_theme(Product product) {
        Api mara = Api.as(product, "mara");
        Api.Answer themes = mara.get("/departments/BILLING/themes");
        assertThat(themes.status()).as(themes.body()).isEqualTo(200);
        assertThat(themes.body()).contains("Reminded although already paid");
    }

    @Test
    void describes_itself(Product product) throws Exception {
        String document = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(product.address().resolve("/openapi?format=json"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(document)
                .contains(
                        "/api/v1/tokens",
                        "/api/v1/imports",
                        "/api/v1/imports/{id}/rejects",
                        "/api/v1/comments/bulk",
                        "/api/v1/plans/{id}/{transition}",
                        "/api/v1/analysis/effectiveness",
                        "/api/v1/maturity/scores",
                        "/api/v1/thread/{kind}/{id}");
        assertThat(withoutSuccess(document)).isEmpty();
    }

    /** Operations that say only what can go wrong. */
    private static List<String> withoutSuccess(String document) {
        List<String> found = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            reader.readObject()
                    .getJsonObject("paths")
                    .forEach((path, operations) -> operations.asJsonObject().forEach((method, operation) -> {
                        JsonObject responses = operation.asJsonObject().getJsonObject("responses");
                        if (responses.keySet().stream().noneMatch(status -> status.matches("[23]..|default"))) {
                            found.add(method + " " + path);
                        }
                    }));
        }
        return found;
    }

    private static List<Integer> counts(JsonObject run) {
        return List.of(
                run.getInt("rowsRead"),
                run.getInt("added"),
                run.getInt("changed"),
                run.getInt("unchanged"),
                run.getInt("rejected"));
    }

    private static void assertProblem(Api.Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(answer.status());
        assertThat(answer.json().getString("title")).isNotBlank();
    }
}
