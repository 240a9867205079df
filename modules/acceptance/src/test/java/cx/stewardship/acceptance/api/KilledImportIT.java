package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.Product;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The power goes in the middle of an import, again and again. After each start it goes on by itself; at the end no row is lost
 * and none is doubled, and the same file changes nothing.
 */
class KilledImportIT {

    private static final int ROWS = 40_000;
    private static final int KILLS = 3;
    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "STOPPED");

    @Test
    void an_import_that_is_killed_ends_by_itself_and_loses_and_doubles_nothing() {
        try (Product product = Product.start(Database.ofThisRun(), true)) {
            byte[] file = comments().getBytes(StandardCharsets.UTF_8);
            Api.Answer sent =
                    Api.as(product, "tomas").upload("/imports?kind=comments", "killed.csv", file, "source", "killed");
            assertThat(sent.status()).as(sent.body()).isEqualTo(202);
            long id = sent.json().getJsonNumber("id").longValue();
            long seen = 0;
            int killed = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                long before = seen;
                JsonObject run = await(product, id, now -> rows(now, "rowsRead") > before || isOver(now));
                if (isOver(run)) {
                    break;
                }
                killed++;
                seen = rows(run, "rowsRead");
                product.kill();
                product.start();
            }
            assertThat(killed).as("kills in the middle").isPositive();
            JsonObject done = await(product, id, KilledImportIT::isOver);
            assertThat(done.getString("state")).isEqualTo("COMPLETED");
            assertThat(rows(done, "rowsRead")).isEqualTo(ROWS);
            assertThat(rows(done, "added")).isEqualTo(ROWS - 1L);
            assertThat(rows(done, "rejected")).isEqualTo(1);
            String rejects =
                    Api.as(product, "tomas").get("/imports/" + id + "/rejects").body();
            assertThat(rejects.lines().count())
                    .as("the header, and one row whose text has two lines")
                    .isEqualTo(3);
            assertThat(rejects).contains("31.02.2026");

            long again = Api.as(product, "tomas")
                    .upload("/imports?kind=comments", "killed.csv", file, "source", "killed")
                    .json()
                    .getJsonNumber("id")
                    .longValue();
            JsonObject second = await(product, again, KilledImportIT::isOver);
            assertThat(rows(second, "unchanged")).isEqualTo(ROWS - 1L);
            assertThat(rows(second, "added")).isZero();
        }
    }

    private static String comments() {
        StringBuilder csv = new StringBuilder("external_id;occurred_at;text\n");
        for (int i = 1; i <= ROWS; i++) {
            String day = i == ROWS / 2 ? "31.02.2026" : (i % 28 + 1) + ".09.2026";
            csv.append("K-")
                    .append(i)
                    .append(';')
                    .append(day)
                    .append(";\"The engineer for job ")
                    .append(i)
                    .append(" came late;\nnobody had called.\"\n");
        }
        return csv.toString();
    }

    private static JsonObject await(Product product, long id, Predicate<JsonObject> enough) {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        Api api = Api.as(product, "tomas");
        JsonObject run = api.get("/imports/" + id).json();
        while (!enough.test(run) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            run = api.get("/imports/" + id).json();
        }
        return run;
    }

    private static boolean isOver(JsonObject run) {
        return OVER.contains(run.getString("state"));
    }

    private static long rows(JsonObject run, String name) {
        return run.getJsonNumber(name).longValue();
    }
}
