package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How many of the baseline's comments the rule by which comments join would have found by itself; never changed. Comments that joined from then on, and before
 * the next, are reckoned by it.
 */
@Embeddable
public class FoundByRule {

    @Column(name = "since")
    private Instant since;

    @Column(name = "found")
    private long found;

    @Column(name = "known")
    private long known;

    @Column(name = "redrawn")
    private boolean redrawn;

    @SuppressWarnings("NullAway.Init")
    protected FoundByRule() {}

    FoundByRule(Instant since, long found, long known, boolean redrawn) {
        this.since = since;
        this.found = found;
        this.known = known;
        this.redrawn = redrawn;
    }

    /** Of the first the day on which it was looked up: it holds for all that had joined before as well. */
    public Instant since() {
        return since;
    }

    public long found() {
        return found;
    }

    /** Of so many that had been read. */
    public long known() {
        return known;
    }

    /** Whether people had changed which themes there are since it was looked up before. */
    public boolean redrawn() {
        return redrawn;
    }

    public double share() {
        return found / (double) known;
    }
}
