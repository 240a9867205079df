package cx.stewardship.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.acceptance.product.Database;
import cx.stewardship.acceptance.product.Product;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two servers on one database, with one data folder and one watched folder: no import runs twice, and one takes over from the other. Not run with the embedded database, which belongs to one server. */
class TwoServersIT {

    @Test
    void nothing_runs_twice_and_what_a_killed_server_was_at_the_other_ends() throws IOException {
        Product one = Product.prepare(Database.POSTGRESQL, true);
        Path watched = one.folder("watched");
        one.with("WATCH_DIR", watched.toString()).with("IMPORT_SILENCE_SECONDS", "6");
        Product other = one.beside();
        try (one;
                other) {
            one.start();
            other.start();
            List<ManyComments> laid = new ArrayList<>();
            Map<Long, ManyComments> sent = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                ManyComments toOne = new ManyComments("one-" + i, 1_500);
                sent.put(toOne.send(one), toOne);
                ManyComments toOther = new ManyComments("other-" + i, 1_500);
                sent.put(toOther.send(other), toOther);
                ManyComments file = new ManyComments("laid-" + i, 500);
                file.layInto(watched);
                laid.add(file);
            }
            for (Map.Entry<Long, ManyComments> file : sent.entrySet()) {
                file.getValue().assertAllIn(other, ManyComments.await(other, file.getKey(), ManyComments::isOver));
            }
            for (ManyComments file : laid) {
                file.assertDone(watched);
            }

            ManyComments big = new ManyComments("taken-over", 20_000);
            long id = big.send(one);
            JsonObject before = ManyComments.await(other, id, run -> ManyComments.count(run, "rowsRead") > 0);
            assertThat(ManyComments.isOver(before)).isFalse();
            ManyComments last = new ManyComments("laid-last", 500);
            last.layInto(watched);
            one.kill();
            big.assertAllIn(other, ManyComments.await(other, id, ManyComments::isOver));
            last.assertDone(watched);
            assertThat(ManyComments.names(watched, "in")).isEmpty();
            assertThat(ManyComments.names(watched, "taken")).isEmpty();
            assertThat(ManyComments.names(watched, "failed")).isEmpty();
            big.assertNothingNew(other);
        }
    }
}
