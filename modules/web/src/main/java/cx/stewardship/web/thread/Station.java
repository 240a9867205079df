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

    /** How many stations lie behind, this one included. */
    int length() {
        int length = 0;
        for (Station station = this; station != null; station = station.before) {
            length++;
        }
        return length;
    }

    void addWayTo(Set<ThreadRef> way) {
        for (Station station = this; station != null; station = station.before) {
            way.addAll(station.members());
        }
    }
}
