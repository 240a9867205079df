package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What went out as a file comes back in and changes nothing: every kind of data of the demo company. */
@ExtendWith(RunningProduct.class)
class RoundTripIT {

    @ParameterizedTest
    @CsvSource({
        "departments, ruta",
        "people, ruta",
        "people, lena",
        "comments, tomas",
        "jobs, ruta",
        "jobs, mara",
        "criteria, ruta",
        "criteria, mara",
        "frameworks, tomas",
        "answers, tomas"
    })
    void an_export_comes_back_in_and_changes_nothing(String kind, String who, Product product) {
        changesNothing(Api.as(product, who), kind);
    }

    @Test
    void odd_values_go_out_and_come_back(Product product) {
        Api tomas = Api.as(product, "tomas");
        String odd =
                """
                text,occurred_at,external_id,customer_reference,issue,department
                "=HYPERLINK(""http://example.invalid"",""x"")",2026-03-01,odd-1,+49 1234,@home,BILLING
                "'=kept with its mark",2026-03-02T08:30:15.123456Z,odd-2,-12,'quoted',BILLING
                "two
                lines, a ""quote""; and a	tab",2026-03-03,odd-3,C-1,=1+1,
                'apostrophe 漢字 😀,2026-03-04,odd-4,''C,-,CONTACT
                """;
        JsonObject sent =
                ImportStories.run(tomas, "comments", "odd|source", "odd.csv", odd.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.getInt("added")).as(sent.toString()).isEqualTo(4);
        String out = changesNothing(tomas, "comments");
        assertThat(out)
                .contains("'=HYPERLINK")
                .contains("''=kept with its mark")
                .contains("'@home")
                .doesNotContain("\"=HYPERLINK");
    }

    @Test
    void ratings_of_other_systems_go_out_and_come_back_with_and_without_an_id_of_their_own(Product product) {
        Api ruta = Api.as(product, "ruta");
        String file =
                """
                employee_number,review_date,cycle,criterion,self_rating,manager_rating,reviewer_employee_number,external_id,comment
                A1006,2021-03-01,Round 2021,Greets each caller by name,4,3.5,A1001,RT|1,"=good, ""very"" good"
                A1006,2022-03-01,Round 2022,,,4,,RT2,
                A1006,2022-04-01,Round 2022,Greets each caller by name,2,,A1001,,-
                """;
        JsonObject sent =
                ImportStories.run(ruta, "reviews", "old|system", "reviews.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.getInt("rejected")).as(sent.toString()).isZero();
        assertThat(changesNothing(ruta, "reviews")).contains("Round 2021");
    }

    @Test
    void nobody_takes_out_what_they_may_not_read(Product product) {
        assertThat(Api.as(product, "lena").get("/exports/reviews").status()).isEqualTo(403);
        assertThat(Api.as(product, "lena").get("/exports/comments").status()).isEqualTo(403);
        assertThat(Api.as(product, "mara").get("/exports/people").status()).isEqualTo(403);
        assertThat(Api.as(product, "ruta").get("/exports/answers").status()).isEqualTo(403);
        assertThat(Api.as(product, "tomas").get("/exports/nothing").status()).isEqualTo(404);
        Api.Answer answers = Api.as(product, "tomas").get("/exports/answers");
        assertThat(answers.body()).contains("\"#").doesNotContain("A1006");
        assertThat(Api.as(product, "mara").get("/exports/jobs").body())
                .contains("BILLING")
                .doesNotContain("\"SCHEDULING\"");
    }

    private static String changesNothing(Api api, String kind) {
        Api.Answer out = api.get("/exports/" + kind);
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.header("Content-Disposition"))
                .hasValueSatisfying(v -> assertThat(v).contains(kind + ".csv"));
        JsonObject run = ImportStories.run(
                api, kind, "round trip", kind + ".csv", out.body().getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("unchanged")).as(rejects(api, run)).isEqualTo(run.getInt("rows"));
        assertThat(run.getInt("rows")).isPositive();
        return out.body();
    }

    private static String rejects(Api api, JsonObject run) {
        String rejects =
                api.get("/imports/" + ImportStories.id(run) + "/rejects").body();
        return run + "\n" + rejects.substring(0, Math.min(2_000, rejects.length()));
    }
}
