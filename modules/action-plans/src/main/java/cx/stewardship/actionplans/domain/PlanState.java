package cx.stewardship.actionplans.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a plan stands in its life. */
public enum PlanState {
    DRAFT,
    ANALYSIS,
    PLANNED,
    IN_PROGRESS,
    PENDING_VERIFICATION,
    CLOSED_EFFECTIVE,
    /** It did not hold: a new cause is looked for, as in {@link #ANALYSIS}, and counting begins anew. */
    REOPENED,
    CANCELLED;

    private static final Set<PlanState> OVER = EnumSet.of(CLOSED_EFFECTIVE, CANCELLED);

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }

    /** The place on the way from draft to closed, 1 to 6; what was reopened is analysed again. */
    public int step() {
        return switch (this) {
            case DRAFT -> 1;
            case ANALYSIS, REOPENED -> 2;
            case PLANNED -> 3;
            case IN_PROGRESS -> 4;
            case PENDING_VERIFICATION -> 5;
            case CLOSED_EFFECTIVE, CANCELLED -> 6;
        };
    }
}
