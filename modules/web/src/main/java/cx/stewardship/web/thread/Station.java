package cx.stewardship.web.thread;

import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk along the thread has come to. A plan, its root cause and its check share one id and are one station: whoever
 * reaches one of them has reached all three.
 *
 * @param ref of the object; of the plan for the three that belong together
 * @param before the station from which it was reached; null for the first
 */
record Station(ThreadRef ref, @Nullable Station before) {

    private static final List<ThreadKind> TOGETHER = List.of(ThreadKind.ROOT_CAUSE, ThreadKind.PLAN, ThreadKind.CHECK);

    static Station at(ThreadRef ref, @Nullable Station before) {
        return new Station(TOGETHER.contains(ref.kind()) ? new ThreadRef(ThreadKind.PLAN, ref.id()) : ref, before);
    }

    /** The objects found here. */
    List<ThreadRef> members() {
        return ref.kind() == ThreadKind.PLAN
                ? TOGETHER.stream().map(kind -> new ThreadRef(kind, ref.id())).toList()
                : List.of(ref);
    }

    /** Nothing is nearer to the customer than a comment, and nothing farther than a score. */
    boolean isEnd(boolean towardsCustomer) {
        return ref.kind() == (towardsCustomer ? ThreadKind.COMMENT : ThreadKind.SCORE);
    }

    /** How many stations lie behind, this one included. */
    int length() {
        int length = 0;
        for (Station station = this; station != null; station = station.before) {
            length++;
        }
        return length;
    }

    /** Whether the walk turned round at a plan to come here. */
    boolean isAside() {
        return turn() != null;
    }

    /** Whether this way goes through the plan at which the walk to the other turned round. */
    boolean passes(Station other) {
        Station turn = other.turn();
        for (Station station = this; station != null; station = station.before) {
            if (turn != null && station.ref.equals(turn.ref)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Station turn() {
        for (Station station = this; station.before != null; station = station.before) {
            Station plan = station.before;
            if (plan.before != null
                    && station.ref.kind().compareTo(plan.ref.kind()) > 0
                    && plan.before.ref.kind().compareTo(plan.ref.kind()) > 0) {
                return plan;
            }
        }
        return null;
    }

    void addWayTo(Set<ThreadRef> way) {
        for (Station station = this; station != null; station = station.before) {
            way.addAll(station.members());
        }
    }
}
