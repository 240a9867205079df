package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.KillableDatabase;
import cx.stewardship.acceptance.product.Product;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The database loses its power in the middle of an import. Not run with the embedded database, which dies with its server. */
class KilledDatabaseIT {

    private static final long SEED = Long.getLong("stewardship.seed", System.nanoTime());
    private static final int LONGEST_WAIT_MILLIS = 400;

    private final Random random = new Random(SEED);

    @Test
    void an_import_whose_database_is_killed_ends_by_itself_and_loses_and_doubles_nothing() {
        System.out.println("-Dstewardship.seed=" + SEED);
        try (KillableDatabase database = KillableDatabase.start();
                Product product = Product.prepare(Database.H2, true)
                        .with("DB_URL", database.url())
                        .with("DB_USER", "postgres")
                        .with("DB_PASSWORD", "")
                        .with("IMPORT_SILENCE_SECONDS", "10")) {
            product.start();
            ManyComments file = new ManyComments("no-database", 30_000);
            long id = file.send(product);
            for (int row : List.of(1, 12_000)) {
                JsonObject run = ManyComments.await(product, id, now -> ManyComments.count(now, "rowsRead") >= row);
                assertThat(ManyComments.isOver(run)).isFalse();
                pause(random.nextInt(LONGEST_WAIT_MILLIS));
                database.kill();
                pause(2_000);
                database.startAgain();
            }
            file.assertAllIn(product, ManyComments.await(product, id, ManyComments::isOver));
            file.assertNothingNew(product);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
