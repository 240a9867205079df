package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
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
}
