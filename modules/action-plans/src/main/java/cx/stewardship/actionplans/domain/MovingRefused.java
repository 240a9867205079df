package cx.stewardship.actionplans.domain;

import java.util.Locale;

/** The plan cannot go where it was asked to go. */
public final class MovingRefused extends PlanRefused {

    private static final long serialVersionUID = 1L;

    private MovingRefused(WayOut wayOut, String key, Object... arguments) {
        super(Kind.CONFLICT, wayOut, key, arguments);
    }

    /** A card was dropped on a lane to which no step leads. */
    public static MovingRefused noSuchWay(long plan) {
        return new MovingRefused(WayOut.NONE, "plans.move.noSuchWay", plan);
    }

    static MovingRefused notFrom(long plan, PlanState state) {
        return new MovingRefused(
                WayOut.NONE, "plans.move.notFrom." + state.name().toLowerCase(Locale.ROOT), plan);
    }

    /** Somebody else moved it while this one looked at it somewhere else. @param who moved it last */
    public static MovingRefused meanwhile(long plan, PlanState now, String who) {
        return new MovingRefused(
                WayOut.NONE, "plans.move.meanwhile." + now.name().toLowerCase(Locale.ROOT), plan, who);
    }

    static MovingRefused over(long plan) {
        return new MovingRefused(WayOut.NONE, "plans.move.over", plan);
    }

    /** Nobody has said by how much the issue must fall. */
    public static MovingRefused noCriteria(long plan) {
        return new MovingRefused(WayOut.AGREE_ON_EFFECT, "plans.move.noCriteria", plan);
    }

    static MovingRefused noRootCause(long plan) {
        return new MovingRefused(WayOut.FIND_CAUSE, "plans.move.noRootCause", plan);
    }

    static MovingRefused sameCauseAgain(long plan) {
        return new MovingRefused(WayOut.FIND_CAUSE, "plans.move.sameCauseAgain", plan);
    }

    static MovingRefused noActions(long plan) {
        return new MovingRefused(WayOut.PLAN_ACTIONS, "plans.move.noActions", plan);
    }

    static MovingRefused nothingNew(long plan) {
        return new MovingRefused(WayOut.PLAN_ACTIONS, "plans.move.nothingNew", plan);
    }

    static MovingRefused openActions(long plan, long open) {
        return new MovingRefused(WayOut.PLAN_ACTIONS, "plans.move.openActions", plan, open);
    }
}
