package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.Product;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * The power goes in the middle of an import, again and again, at rows that chance chooses. After each start it goes on by itself;
 * at the end no row is lost and none is doubled, and the same file changes nothing. Five kills; {@code kill-50.sh} does fifty.
 */
class KilledImportIT {

    private static final int KILLS = Integer.getInteger("stewardship.kills", 5);
    private static final long SEED = Long.getLong("stewardship.seed", System.nanoTime());
    private static final int ROWS = Math.min(6_000 * KILLS, 400_000);
    private static final int LONGEST_WAIT_MILLIS = 400;

    private final Random random = new Random(SEED);

    @Test
    void an_import_whose_server_is_killed_ends_by_itself_and_loses_and_doubles_nothing() throws IOException {
        System.out.println("Kills: " + KILLS + ", rows: " + ROWS + ", -Dstewardship.seed=" + SEED);
        Product product = Product.prepare(Database.ofThisRun(), true);
        Path watched = product.folder("watched");
        try (product) {
            product.with("WATCH_DIR", watched.toString()).start();
            ManyComments big = new ManyComments("killed", ROWS);
            long id = big.send(product);
            List<ManyComments> laid = new ArrayList<>();
            int killed = 0;
            for (long row : rowsToKillAt()) {
                JsonObject run = ManyComments.await(product, id, now -> ManyComments.count(now, "rowsRead") >= row);
                if (ManyComments.isOver(run)) {
                    break;
                }
                ManyComments small = new ManyComments("laid-" + killed, 200);
                small.layInto(watched);
                laid.add(small);
                pause(random.nextInt(LONGEST_WAIT_MILLIS));
                product.kill();
                killed++;
                System.out.println("Killed after row " + ManyComments.count(run, "rowsRead"));
                product.start();
            }
            assertThat(killed).as("kills in the middle").isGreaterThan(KILLS / 2);
            big.assertAllIn(product, ManyComments.await(product, id, ManyComments::isOver));
            for (ManyComments file : laid) {
                file.assertDone(watched);
            }
            assertThat(ManyComments.names(watched, "in")).isEmpty();
            assertThat(ManyComments.names(watched, "taken")).isEmpty();
            assertThat(ManyComments.names(watched, "failed")).isEmpty();
            big.assertNothingNew(product);
        }
    }

    private List<Long> rowsToKillAt() {
        List<Long> rows = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            rows.add(1L + random.nextInt(ROWS * 4 / 5));
        }
        Collections.sort(rows);
        return rows;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
