package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;

/** A plan says no, and says what would help. */
public class PlanRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The part of the plan's page where the reader can do something about it. */
    public enum WayOut {
        NONE,
        AGREE_ON_EFFECT,
        FIND_CAUSE,
        PLAN_ACTIONS,
        SEE_EFFECT
    }

    private final WayOut wayOut;

    PlanRefused(Kind kind, WayOut wayOut, String key, Object... arguments) {
        super(kind, key, arguments);
        this.wayOut = wayOut;
    }

    public WayOut wayOut() {
        return wayOut;
    }

    public static PlanRefused invalid(String key, Object... arguments) {
        return new PlanRefused(Kind.INVALID, WayOut.NONE, key, arguments);
    }

    static PlanRefused conflict(WayOut wayOut, String key, Object... arguments) {
        return new PlanRefused(Kind.CONFLICT, wayOut, key, arguments);
    }
}
