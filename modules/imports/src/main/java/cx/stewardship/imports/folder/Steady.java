package cx.stewardship.imports.folder;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Tells since when something has looked the same, as seen from here; no clock of another machine is asked. */
final class Steady<K> {

    private record Look(Object seen, long since) {}

    private final LongSupplier nanos;
    private final Map<K, Look> looks = new HashMap<>();

    Steady(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return whether it has looked like this for so long */
    boolean isFor(Duration time, K what, Object seen) {
        Look look = looks.get(what);
        if (look == null || !look.seen().equals(seen)) {
            look = new Look(seen, nanos.getAsLong());
            looks.put(what, look);
        }
        return nanos.getAsLong() - look.since() >= time.toNanos();
    }

    /** Forgets all others. */
    void keep(Set<K> present) {
        looks.keySet().retainAll(present);
    }
}
