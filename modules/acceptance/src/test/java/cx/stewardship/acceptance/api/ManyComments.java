package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Product;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A file of comments of which one, in the middle, has a day that does not exist; and what must have become of it. */
final class ManyComments {

    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "STOPPED");

    private final String source;
    private final int rows;

    ManyComments(String source, int rows) {
        this.source = source;
        this.rows = rows;
    }

    private byte[] file() {
        StringBuilder csv = new StringBuilder("external_id;occurred_at;text\n");
        for (int i = 1; i <= rows; i++) {
            String day = i == rows / 2 ? "31.02.2026" : (i % 28 + 1) + ".09.2026";
            csv.append("K-")
                    .append(i)
                    .append(';')
                    .append(day)
                    .append(";\"The engineer for job ")
                    .append(i)
                    .append(" came late;\nnobody had called.\"\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @return the import */
    long send(Product product) {
        Api.Answer sent =
                Api.as(product, "tomas").upload("/imports?kind=comments", source + ".csv", file(), "source", source);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        return count(sent.json(), "id");
    }

    /** Lays it down where the product watches, renamed into its place. */
    void layInto(Path watched) throws IOException {
        Path folder = Files.createDirectories(watched.resolve("in/comments").resolve(source));
        Path part = Files.write(folder.resolve(source + ".part"), file());
        Files.move(part, folder.resolve(source + ".csv"));
    }

    /** Every row has come in once, but the one that could not. */
    void assertAllIn(Product product, JsonObject done) {
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(count(done, "rowsRead")).isEqualTo(rows);
        assertThat(count(done, "added")).isEqualTo(rows - 1L);
        assertThat(count(done, "rejected")).isEqualTo(1);
        String rejects = Api.as(product, "tomas")
                .get("/imports/" + count(done, "id") + "/rejects")
                .body();
        assertThat(rejects.lines().count())
                .as("the header, and one row whose text has two lines")
                .isEqualTo(3);
        assertThat(rejects).contains("31.02.2026");
    }

    /** Sent again it changes nothing. */
    void assertNothingNew(Product product) {
        JsonObject again = await(product, send(product), ManyComments::isOver);
        assertThat(count(again, "unchanged")).isEqualTo(rows - 1L);
        assertThat(count(again, "added")).isZero();
    }

    /** It lies in {@code done/} once, with its report and its rejected row beside it. */
    void assertDone(Path watched) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (files(watched).size() < 3 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        List<Path> files = files(watched);
        assertThat(files).as(source).hasSize(3);
        Path report = files.stream()
                .filter(file -> file.toString().endsWith(".report.json"))
                .findFirst()
                .orElseThrow();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(report))) {
            JsonObject told = reader.readObject();
            assertThat(told.getString("outcome")).isEqualTo("done");
            assertThat(count(told, "added")).isEqualTo(rows - 1L);
            assertThat(count(told, "rejected")).isEqualTo(1);
        }
    }

    private List<Path> files(Path watched) throws IOException {
        return all(watched.resolve("done")).stream()
                .filter(file -> file.getFileName().toString().matches("\\d+-" + source + "\\.csv.*"))
                .toList();
    }

    /** Names of the files below a folder of the watched folder. */
    static List<String> names(Path watched, String below) throws IOException {
        return all(watched.resolve(below)).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    /** Asks again and again, also while the product does not answer, until it is enough or over. */
    static JsonObject await(Product product, long id, Predicate<JsonObject> enough) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        Api api = null;
        String last = "nothing";
        while (Instant.now().isBefore(end)) {
            try {
                api = api == null ? Api.as(product, "tomas") : api;
                Api.Answer answer = api.get("/imports/" + id);
                last = answer.body();
                if (answer.status() == 200 && (isOver(answer.json()) || enough.test(answer.json()))) {
                    return answer.json();
                }
            } catch (IllegalStateException | UncheckedIOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("Import " + id + " did not come so far: " + last);
    }

    static boolean isOver(JsonObject run) {
        return OVER.contains(run.getString("state"));
    }

    static long count(JsonObject run, String name) {
        return run.getJsonNumber(name).longValue();
    }
}
