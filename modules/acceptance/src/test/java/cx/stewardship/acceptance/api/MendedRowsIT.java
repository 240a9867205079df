package cx.stewardship.acceptance.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import cx.stewardship.acceptance.product.RunningProduct;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejected rows are mended and go in once, of every kind of data. */
@ExtendWith(RunningProduct.class)
class MendedRowsIT {

    private static final int ROWS = 6;

    @ParameterizedTest
    @CsvSource({
        "departments, ruta",
        "people, ruta",
        "comments, tomas",
        "jobs, mara",
        "criteria, ruta",
        "frameworks, tomas",
        "answers, tomas"
    })
    void a_row_of_any_kind_is_mended(String kind, String who, Product product) {
        Api api = Api.as(product, who);
        List<List<String>> rows = records(api.get("/exports/" + kind).body());
        List<String> broken = new ArrayList<>(rows.get(1));
        broken.add("one cell too many");
        List<List<String>> file =
                new ArrayList<>(kind.equals("frameworks") ? rows : rows.subList(0, Math.min(rows.size(), ROWS)));
        file.set(1, broken);
        JsonObject first = ImportStories.run(api, kind, "mended", kind + ".csv", text(file));
        assertThat(first.getInt("rejected")).as(first.toString()).isEqualTo(1);
        String address = "/imports/" + ImportStories.id(first) + "/rejected-rows";
        JsonObject row = api.get(address).json().getJsonArray("rows").getJsonObject(0);
        assertThat(row.getJsonArray("beyond").getString(0)).isEqualTo("one cell too many");
        String mended = "{\"rows\": [{\"row\": " + row.getInt("row") + "}]}";
        Api.Answer check = api.post(address + "/check", mended);
        assertThat(check.array().getJsonObject(0).getString("outcome"))
                .as(check.body())
                .isEqualTo("UNCHANGED");
        Api.Answer taken = api.post(address, mended);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        JsonObject in = ImportStories.await(api, taken.json().getInt("in"));
        assertThat(in.getInt("unchanged")).as(in.toString()).isEqualTo(1);
        assertThat(in.getInt("mends")).isEqualTo((int) ImportStories.id(first));
        JsonObject now = api.get("/imports/" + ImportStories.id(first)).json();
        assertThat(now.getInt("rejected")).isZero();
        assertThat(now.getInt("mended")).isEqualTo(1);
        assertThat(now.getInt("unchanged")).as(now.toString()).isEqualTo(first.getInt("unchanged") + 1);
    }

    @Test
    void it_goes_in_once_and_only_for_those_who_may(Product product) {
        Api tomas = Api.as(product, "tomas");
        JsonObject run = ImportStories.run(
                tomas,
                "comments",
                "once",
                "once.csv",
                "external_id,occurred_at,text\nO-1,some day,Nobody called back\nO-2,never,Nobody called back either\n"
                        .getBytes(UTF_8));
        String address = "/imports/" + ImportStories.id(run) + "/rejected-rows";
        String rejects =
                tomas.get("/imports/" + ImportStories.id(run) + "/rejects").body();
        assertThat(tomas.post(address, "{\"rows\": [{\"row\": 2}]}").status())
                .as("rejected as before")
                .isEqualTo(422);
        assertThat(tomas.post(address, "{\"rows\": []}").status()).isEqualTo(422);
        assertThat(tomas.post(address, "{\"rows\": [{\"row\": 2, \"cells\": {\"no\": \"x\"}}]}")
                        .status())
                .isEqualTo(422);
        assertThat(tomas.post(address, "{\"rows\": [{\"row\": 9}]}").status()).isEqualTo(404);
        String day = "{\"rows\": [{\"row\": 2, \"cells\": {\"occurred_at\": \"2026-03-05\"}}]}";
        for (String other : List.of("ruta", "mara", "ines", "henrik")) {
            assertThat(Api.as(product, other).post(address, day).status())
                    .as(other)
                    .isEqualTo(404);
        }
        Api.Answer taken = tomas.post(address, day);
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(Api.as(product, "lena").post(address, day).status())
                .as("who comes second")
                .isEqualTo(409);
        JsonObject in = ImportStories.await(tomas, taken.json().getInt("in"));
        assertThat(in.getInt("added")).as(in.toString()).isEqualTo(1);
        assertThat(tomas.post("/imports/" + ImportStories.id(in) + "/rejected-rows/check", day)
                        .status())
                .as("its rows are of the first one")
                .isEqualTo(404);
        assertThat(tomas.get("/imports/" + ImportStories.id(run) + "/rejects").body())
                .contains("never")
                .doesNotContain("some day");
        JsonObject again = ImportStories.run(
                tomas,
                "comments",
                "once",
                "again.csv",
                rejects.replace("some day", "2026-03-05").getBytes(UTF_8));
        assertThat(again.getInt("unchanged")).as(again.toString()).isEqualTo(1);
        assertThat(again.getInt("added")).isZero();
        JsonObject mended =
                tomas.get(address + "?mended=true").json().getJsonArray("rows").getJsonObject(0);
        assertThat(mended.getJsonObject("cells").getString("occurred_at")).isEqualTo("some day");
        assertThat(mended.getJsonObject("mended").getJsonObject("cells").getString("occurred_at"))
                .isEqualTo("2026-03-05");
        assertThat(tomas.post("/imports/" + ImportStories.id(run) + "/undo", "{}")
                        .status())
                .as("nothing of its own to take back")
                .isEqualTo(409);
        assertThat(tomas.post("/imports/" + ImportStories.id(in) + "/undo", "{}")
                        .status())
                .isEqualTo(202);
        ImportStories.await(tomas, ImportStories.id(in), "UNDONE");
        assertThat(tomas.get("/imports/" + ImportStories.id(run)).json().getInt("rejected"))
                .as("open again")
                .isEqualTo(2);
    }

    @Test
    void what_was_mended_goes_with_the_import_when_that_is_taken_back(Product product) {
        Api tomas = Api.as(product, "tomas");
        JsonObject run = ImportStories.run(
                tomas,
                "comments",
                "both",
                "both.csv",
                "external_id,occurred_at,text\nB-1,2026-03-05,Nobody called back\nB-2,never,Nobody called back either\n"
                        .getBytes(UTF_8));
        String address = "/imports/" + ImportStories.id(run);
        Api.Answer taken = tomas.post(
                address + "/rejected-rows", "{\"rows\": [{\"row\": 3, \"cells\": {\"occurred_at\": \"2026-03-06\"}}]}");
        JsonObject in = ImportStories.await(tomas, taken.json().getInt("in"));
        assertThat(tomas.get(address + "/undo").json().getInt("removed")).isEqualTo(2);
        assertThat(tomas.post(address + "/undo", "{}").status()).isEqualTo(202);
        ImportStories.await(tomas, ImportStories.id(run), "UNDONE");
        ImportStories.await(tomas, ImportStories.id(in), "UNDONE");
        assertThat(tomas.post(address + "/rejected-rows", "{\"rows\": [{\"row\": 3}]}")
                        .status())
                .isEqualTo(409);
    }

    private static List<List<String>> records(String csv) {
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(csv.replace("\uFEFF", ""))) {
            return rows.stream().map(record -> List.copyOf(record.getFields())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(List<List<String>> rows) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        rows.forEach(csv::writeRecord);
        return out.toString().getBytes(UTF_8);
    }
}
