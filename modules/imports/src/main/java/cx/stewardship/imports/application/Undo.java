package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.Changes;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable;
import cx.stewardship.shared.imports.Undoable.Held;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes back what a run made and changed. First fields are set back, then what was made goes, portion by portion, each thing
 * only when nothing that came later depends on it.
 */
public final class Undo {

    private static final int PORTION = 10_000;
    private static final Held CHANGED_LATER = Held.because("imports.undo.changedLater");
    private static final Held CHANGED_HERE = Held.because("imports.undo.changedHere");

    /**
     * What goes and what stays.
     *
     * @param removed things the import made that go
     * @param restored things it changed that are as before
     * @param stays what does not, by reason, the most frequent first
     */
    public record Outcome(long removed, long restored, List<Stay> stays) implements Serializable {
        public long stayed() {
            return stays.stream().mapToLong(Stay::things).sum();
        }
    }

    /** Things that stay for the same reason. */
    public record Stay(String reason, List<String> arguments, long things) implements Serializable {}

    private final ImportRun run;
    private final Undoable kind;
    private final Changes changes;
    private final Map<Held, Long> stays = new LinkedHashMap<>();
    private long removed;
    private long restored;

    public Undo(ImportRun run, Undoable kind, Changes changes) {
        this.run = run;
        this.kind = kind;
        this.changes = changes;
    }

    /** @return what went and what stayed */
    public Outcome take() {
        restore();
        remove();
        kind.undone(run.id().value());
        return new Outcome(
                removed,
                restored,
                stays.entrySet().stream()
                        .map(entry -> new Stay(
                                entry.getKey().reason(),
                                entry.getKey().arguments().stream()
                                        .map(String::valueOf)
                                        .toList(),
                                entry.getValue()))
                        .sorted(Comparator.comparing(Stay::things).reversed())
                        .toList());
    }

    private void restore() {
        long after = Long.MIN_VALUE;
        while (true) {
            Map<Long, List<Change>> portion = changes.bySubject(run.id(), after, PORTION);
            if (portion.isEmpty()) {
                return;
            }
            after = portion.keySet().stream().max(Long::compare).orElseThrow();
            Set<Long> later = changes.changedLater(run.id(), run.kind(), portion.keySet());
            stay(CHANGED_LATER, later.size());
            Map<Long, List<Change>> own = new HashMap<>(portion);
            own.keySet().removeAll(later);
            Map<Long, Held> bound = kind.bound(own);
            bound.values().forEach(reason -> stay(reason, 1));
            own.keySet().removeAll(bound.keySet());
            int done = kind.restore(own).size();
            restored += done;
            stay(CHANGED_HERE, own.size() - done);
        }
    }

    private void remove() {
        List<Long> logged = null;
        long after = Long.MIN_VALUE;
        while (logged == null) {
            List<Long> portion = kind.made(run.id().value(), after, PORTION).orElse(null);
            if (portion == null) {
                logged = changes.made(run.id());
                removeSome(logged);
            } else if (portion.isEmpty()) {
                return;
            } else {
                after = portion.get(portion.size() - 1);
                removeSome(portion);
            }
        }
    }

    private void removeSome(List<Long> keys) {
        List<Long> free = new ArrayList<>(keys);
        Set<Long> later = changes.changedLater(run.id(), run.kind(), keys);
        stay(CHANGED_LATER, later.size());
        free.removeIf(later::contains);
        Map<Long, Held> held = kind.held(free);
        held.values().forEach(reason -> stay(reason, 1));
        free.removeIf(held::containsKey);
        removed += free.size();
        if (!free.isEmpty()) {
            kind.remove(free);
        }
    }

    private void stay(Held reason, long things) {
        if (things > 0) {
            stays.merge(reason, things, Long::sum);
        }
    }
}
