package cx.stewardship.imports.domain;

import cx.stewardship.shared.imports.RowOutcome;
import java.io.Serializable;
import java.util.Collection;

/** How many rows were taken, by outcome. */
public record Tally(long added, long changed, long unchanged, long rejected) implements Serializable {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public static Tally of(Collection<RowOutcome> outcomes) {
        long[] counts = new long[RowOutcome.Kind.values().length];
        outcomes.forEach(outcome -> counts[outcome.kind().ordinal()]++);
        return new Tally(
                counts[RowOutcome.Kind.ADDED.ordinal()],
                counts[RowOutcome.Kind.CHANGED.ordinal()],
                counts[RowOutcome.Kind.UNCHANGED.ordinal()],
                counts[RowOutcome.Kind.REJECTED.ordinal()]);
    }

    public long rows() {
        return added + changed + unchanged + rejected;
    }

    public Tally plus(Tally other) {
        return new Tally(
                added + other.added, changed + other.changed, unchanged + other.unchanged, rejected + other.rejected);
    }
}
