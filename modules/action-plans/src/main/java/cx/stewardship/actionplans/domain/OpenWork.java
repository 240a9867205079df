package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work of the whole company of which somebody may have to be reminded: straight from the tables. */
public interface OpenWork {

    /**
     * An action that is not done, in a plan that is worked on.
     *
     * @param owner the person who does it; null when a partner does
     * @param ownerName of the person or partner
     * @param ownerActive whether that person still works here; true for a partner
     */
    record Open(
            long actionId,
            long planId,
            String plan,
            long departmentId,
            long planOwner,
            String text,
            @Nullable Long owner,
            String ownerName,
            boolean ownerActive,
            LocalDate dueOn) {}

    /** A plan that waits for its verdict. */
    record Judgeable(long planId, String plan, long checker, LocalDate effectiveOn, int weeks) {}

    /** Actions due up to this day, the longest due first. */
    List<Open> dueUntil(LocalDate day);

    List<Judgeable> pending();
}
