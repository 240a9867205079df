package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A whole import taken back, as far as nothing depends on it, with a look beforehand. */
@ExtendWith(RunningProduct.class)
class UndoneImportIT {

    private static JsonObject send(Api api, String kind, String file) {
        return ImportStories.run(api, kind, "undone", kind + ".csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(JsonObject run, String what) {
        return "/imports/" + ImportStories.id(run) + "/" + what;
    }

    private static void undone(Api api, JsonObject run) {
        assertThat(api.post(path(run, "undo"), "").status()).isEqualTo(202);
        ImportStories.await(api, ImportStories.id(run), "UNDONE");
    }

    @Test
    void a_department_goes_only_after_its_people(Product product) {
        Api ruta = Api.as(product, "ruta");
        JsonObject departments = send(ruta, "departments", "code,name\nUNDO,Undone department\n");
        assertThat(departments.getInt("added")).isEqualTo(1);
        JsonObject people =
                send(ruta, "people", "employee_number,name,department\nU1,Una Undone,UNDO\nU2,Udo Undone,UNDO\n");
        assertThat(people.getInt("added")).isEqualTo(2);
        JsonObject renamed = send(ruta, "people", "employee_number,name\nU1,Una Done\n");
        assertThat(ruta.get(path(renamed, "changes")).body())
                .contains("\"before\":\"Una Undone\"", "\"after\":\"Una Done\"");

        JsonObject first = ruta.get(path(departments, "undo")).json();
        assertThat(first.getInt("stayed")).isEqualTo(1);
        assertThat(first.getJsonArray("stays").getJsonObject(0).getString("reason"))
                .contains("person");
        assertThat(ruta.get(path(people, "undo")).json().getInt("stayed"))
                .as("a later import renamed one of them")
                .isEqualTo(1);

        undone(ruta, renamed);
        assertThat(ruta.get("/exports/people").body()).contains("Una Undone").doesNotContain("Una Done");
        undone(ruta, people);
        assertThat(ruta.get("/exports/people").body()).doesNotContain("Undone");
        assertThat(ruta.get(path(departments, "undo")).json().getInt("removed")).isEqualTo(1);
        undone(ruta, departments);
        assertThat(ruta.get("/exports/departments").body()).doesNotContain("Undone");

        assertThat(ruta.post(path(departments, "undo"), "").status())
                .as("it is taken back already")
                .isEqualTo(409);
        assertThat(Api.as(product, "tomas").post(path(people, "undo"), "").status())
                .as("whoever may not bring people in")
                .isEqualTo(404);
    }

    private static String changes(Api api, JsonObject run) {
        return api.get(path(run, "changes")).body();
    }

    private static String whyStays(Api api, JsonObject run) {
        JsonObject preview = api.get(path(run, "undo")).json();
        assertThat(preview.getInt("stayed")).as(preview.toString()).isEqualTo(1);
        return preview.getJsonArray("stays").getJsonObject(0).getString("reason");
    }

    @Test
    void a_criterion_gets_its_words_back_and_goes(Product product) {
        Api ruta = Api.as(product, "ruta");
        JsonObject made = send(
                ruta,
                "criteria",
                "behaviour,department,target,weight\nWaters the undone plants,BILLING,None dries up,20\n");
        assertThat(made.getInt("added")).as(made.toString()).isEqualTo(1);
        JsonObject changed = send(
                ruta,
                "criteria",
                "behaviour,department,target,weight\nWaters the undone plants,BILLING,All of them bloom,40\n");
        assertThat(changes(ruta, changed)).contains("None dries up", "All of them bloom", "weight");
        assertThat(whyStays(ruta, made)).contains("later import");
        assertThat(ruta.get(path(changed, "undo")).json().getInt("restored")).isEqualTo(1);
        undone(ruta, changed);
        assertThat(ruta.get("/exports/criteria").body())
                .contains("None dries up")
                .doesNotContain("All of them bloom");
        assertThat(ruta.get(path(made, "undo")).json().getInt("removed")).isEqualTo(1);

        Api jonas = Api.as(product, "jonas");
        assertThat(whyStays(jonas, made)).as("another department's").contains("not yours");

        undone(ruta, made);
        assertThat(ruta.get("/exports/criteria").body()).doesNotContain("undone plants");
    }

    @Test
    void a_version_of_a_framework_goes_as_a_whole(Product product) {
        Api tomas = Api.as(product, "tomas");
        String header =
                "framework,version,framework_name,about,scale,quality,name,meaning,questions,level_1,level_2,level_3,level_4,level_5\n";
        String row = "undone,1,Undone,Choose.,\"A\nB\nC\nD\nE\",%s,%s,It is so.,Is it?,a,b,c,d,e\n";
        JsonObject made =
                send(tomas, "frameworks", header + row.formatted("first", "First") + row.formatted("second", "Second"));
        assertThat(made.getInt("added")).as(made.toString()).isEqualTo(2);
        assertThat(tomas.get("/exports/frameworks").body()).contains("undone");
        assertThat(tomas.get(path(made, "undo")).json().getInt("removed")).isEqualTo(1);
        undone(tomas, made);
        assertThat(tomas.get("/exports/frameworks").body()).doesNotContain("undone");
    }

    @Test
    void answers_are_set_back_and_go_and_nobody_is_asked_who_was_not_asked_before(Product product) {
        Api ruta = Api.as(product, "ruta");
        Api tomas = Api.as(product, "tomas");
        String campaign = tomas.get("/maturity/scores").json().getString("name");
        JsonObject people = send(ruta, "people", "employee_number,name,department\nU7,Ulla Undone,BILLING\n");
        JsonObject made = answers(tomas, campaign, "U7,preventive,3\nU7,choice,2\n");
        assertThat(made.getInt("added")).as(made.toString()).isEqualTo(2);
        JsonObject changed = answers(tomas, campaign, "U7,choice,4\n");
        assertThat(changes(tomas, changed)).contains("\"before\":\"2\"", "\"after\":\"4\"");
        assertThat(whyStays(ruta, people)).contains("invitation");
        assertThat(whyStays(tomas, made)).contains("later import");

        undone(tomas, changed);
        assertThat(answers(tomas, campaign, "U7,preventive,3\nU7,choice,2\n").getInt("unchanged"))
                .isEqualTo(2);
        assertThat(tomas.get(path(made, "undo")).json().getInt("removed")).isEqualTo(2);
        undone(tomas, made);
        assertThat(ruta.get(path(people, "undo")).json().getInt("removed"))
                .as("the campaign does not ask her any more")
                .isEqualTo(1);
        undone(ruta, people);
    }

    private static JsonObject answers(Api api, String campaign, String rows) {
        return send(
                api,
                "answers",
                "campaign,respondent,quality,level\n"
                        + rows.lines()
                                .map(row -> "\"" + campaign + "\"," + row + "\n")
                                .collect(Collectors.joining()));
    }
}
