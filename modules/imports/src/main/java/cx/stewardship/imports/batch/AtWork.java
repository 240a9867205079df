package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What this start of this server works on, and how often it failed at it. Gone with the server, as it should be. */
@ApplicationScoped
public class AtWork {

    private static final int MOST_FAILURES = 3;

    private record Failures(long atRow, int times) {}

    /** Jobs by run: for a moment there may be two, the one that ends and the one that goes on. */
    private final Map<ImportId, Integer> jobs = new ConcurrentHashMap<>();

    private final Map<ImportId, Failures> failures = new ConcurrentHashMap<>();

    void begins(ImportId id) {
        jobs.merge(id, 1, Integer::sum);
    }

    void ends(ImportId id) {
        jobs.computeIfPresent(id, (run, count) -> count == 1 ? null : count - 1);
    }

    boolean has(ImportId id) {
        return jobs.containsKey(id);
    }

    List<ImportId> all() {
        return List.copyOf(jobs.keySet());
    }

    /** Counts a failure. @return whether it is worth another try */
    boolean mayTryAgain(ImportId id, long row) {
        Failures now = failures.merge(
                id,
                new Failures(row, 1),
                (before, one) -> before.atRow() == row ? new Failures(row, before.times() + 1) : one);
        if (now.times() < MOST_FAILURES) {
            return true;
        }
        failures.remove(id);
        return false;
    }
}
