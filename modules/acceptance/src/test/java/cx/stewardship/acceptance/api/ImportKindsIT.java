package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product says of the kinds of data it takes, and what is remembered of where they come from. */
@ExtendWith(RunningProduct.class)
class ImportKindsIT {

    @Test
    void every_kind_and_every_field_is_explained_and_its_template_is_taken(Product product) {
        Api lena = Api.as(product, "lena");
        List<String> codes = new ArrayList<>();
        for (JsonValue value : lena.get("/import-kinds").array()) {
            JsonObject kind = value.asJsonObject();
            String code = kind.getString("code");
            codes.add(code);
            assertThat(kind.getString("about")).as(code).isNotBlank();
            assertThat(kind.getJsonArray("rules")).as(code).isNotEmpty();
            for (JsonValue each : kind.getJsonArray("fields")) {
                JsonObject field = each.asJsonObject();
                assertThat(field.getString("meaning"))
                        .as(code + "." + field.getString("name"))
                        .isNotBlank();
            }
            String template = lena.get("/imports/templates/" + code).body();
            Api.Answer rehearsed = lena.upload(
                    "/imports?kind=" + code + "&dryRun=true",
                    code + ".csv",
                    template.getBytes(StandardCharsets.UTF_8),
                    "source",
                    "template");
            assertThat(rehearsed.status()).as(rehearsed.body()).isEqualTo(202);
            JsonObject run = ImportStories.await(lena, ImportStories.id(rehearsed.json()));
            assertThat(run.getInt("rows")).as(code).isEqualTo(2);
            String rejects =
                    lena.get("/imports/" + ImportStories.id(run) + "/rejects").body();
            if (code.equals("answers")) {
                // Whether a campaign of this name is open depends on the day.
                assertThat(run.getInt("rejected") == 0 || rejects.contains("campaign"))
                        .as(rejects)
                        .isTrue();
            } else {
                assertThat(run.getInt("rejected")).as(rejects).isZero();
            }
        }
        assertThat(codes)
                .containsExactly(
                        "departments", "people", "comments", "jobs", "criteria", "reviews", "frameworks", "answers");
    }

    @Test
    void who_may_not_bring_a_kind_in_is_not_told_of_it(Product product) {
        List<String> mara = Api.as(product, "mara").get("/import-kinds").array().stream()
                .map(kind -> kind.asJsonObject().getString("code"))
                .toList();
        assertThat(mara).containsExactly("jobs", "criteria");
        assertThat(Api.as(product, "ines").get("/import-kinds").status()).isEqualTo(403);
    }

    @Test
    void what_is_said_of_a_source_is_used_for_its_next_file(Product product) {
        Api tomas = Api.as(product, "tomas");
        String said =
                """
                {"kinds": {"comments": {"dateForm": "d/m/y", "mapping": {
                    "text": "what they said", "occurred_at": "on", "external_id": "number", "source": "=counter"}}}}""";
        Api.Answer kept = put(product, "tomas", "/import-mappings/the%20counter", said);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        JsonObject mapping = tomas.get("/import-mappings/the%20counter")
                .json()
                .getJsonObject("kinds")
                .getJsonObject("comments");
        assertThat(mapping.getString("dateForm")).isEqualTo("d/m/y");
        assertThat(mapping.getJsonObject("mapping").getString("text")).isEqualTo("what they said");
        String file = "number;what they said;on\nc1;\"It was kind of you; thank you.\";03/02/2026\n";
        JsonObject run = ImportStories.run(
                tomas, "comments", "the counter", "counter.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("rows")).isEqualTo(1);
        assertThat(run.getInt("rejected")).as(run.toString()).isZero();
        assertThat(run.getString("dateForm")).isEqualTo("d/m/y");
        assertThat(tomas.get("/exports/comments").body()).contains("\"2026-02-03\",\"c1\",\"counter\"");
    }

    @Test
    void a_framework_in_yaml_and_a_description_in_markdown_come_in_like_tables(Product product) {
        Api tomas = Api.as(product, "tomas");
        String yaml = tomas.get("/maturity/frameworks/ten-qualities").body();
        JsonObject same =
                ImportStories.run(tomas, "frameworks", "yaml", "ten.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(same.getInt("unchanged")).as(same.toString()).isEqualTo(10);
        JsonObject next = ImportStories.run(
                tomas,
                "frameworks",
                "yaml",
                "next.yml",
                yaml.replaceFirst("version: .*", "version: \"2099.1\"").getBytes(StandardCharsets.UTF_8));
        assertThat(next.getInt("added")).as(next.toString()).isEqualTo(10);
        assertThat(tomas.upload(
                                "/imports?kind=frameworks",
                                "broken.yaml",
                                "framework: x".getBytes(StandardCharsets.UTF_8),
                                "source",
                                "yaml")
                        .status())
                .isEqualTo(422);

        Api ruta = Api.as(product, "ruta");
        String clerk =
                "---\ntitle: Documents Clerk\ndepartment: BILLING\n---\n## Duties\n* Send each paper to whom it helps";
        JsonObject first =
                ImportStories.run(ruta, "jobs", "documents", "clerk.md", clerk.getBytes(StandardCharsets.UTF_8));
        assertThat(first.getInt("added")).as(first.toString()).isEqualTo(1);
        assertThat(ruta.get("/exports/jobs").body()).contains("Documents Clerk");
        assertThat(ruta.upload("/imports?kind=jobs", "scan.pdf", new byte[] {'%', 'P', 'D', 'F', '-'}, "source", "x")
                        .body())
                .contains("damaged");
    }

    @Test
    void what_cannot_be_meant_is_refused(Product product) {
        assertThat(put(product, "tomas", "/import-mappings/x", "{}").status()).isEqualTo(422);
        assertThat(put(
                                product,
                                "tomas",
                                "/import-mappings/x",
                                "{\"kinds\": {\"comments\": {\"mapping\": {\"no\": \"a\"}}}}")
                        .body())
                .contains("no");
        assertThat(put(product, "tomas", "/import-mappings/x", "{\"kinds\": {\"comments\": {\"dateForm\": \"x\"}}}")
                        .status())
                .isEqualTo(422);
        assertThat(put(product, "tomas", "/import-mappings/x", "{\"kinds\": {\"people\": {\"mapping\": {}}}}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.as(product, "tomas").get("/import-mappings/x").json().getJsonObject("kinds"))
                .isEmpty();
    }

    private static Api.Answer put(Product product, String who, String path, String json) {
        return Api.as(product, who).put(path, json);
    }
}
