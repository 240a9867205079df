package cx.stewardship.performancereviews.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.imports.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ratings that were given in other systems, taken over in bulk. */
public interface RatedElsewhere {

    /**
     * One rating of a file, judged and found good.
     *
     * @param identity the same whenever the same rating is sent
     * @param cycle name of the cycle; it is made when it is new
     * @param criterion title of the criterion; null for the one figure of a whole review
     * @param on the day it was given
     */
    record RatedRow(
            String identity,
            String cycle,
            PersonId employee,
            @Nullable DepartmentId department,
            @Nullable String jobTitle,
            @Nullable PersonId reviewer,
            @Nullable String criterion,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable String comment,
            LocalDate on) {

        private static final String EXTERNAL = "x|";

        /** The identity of a rating that has an id of its own where it comes from. */
        public static String identity(String source, String externalId) {
            return EXTERNAL + source + "|" + externalId;
        }

        /** Where a rating comes from, and what it is called there. */
        public record ExternalId(String source, String id) {}

        /** What {@link #identity} was made of; empty when the rating has no id of its own. */
        public static Optional<ExternalId> externalId(String identity) {
            int bar = identity.indexOf('|', EXTERNAL.length());
            return identity.startsWith(EXTERNAL) && bar > 0
                    ? Optional.of(
                            new ExternalId(identity.substring(EXTERNAL.length(), bar), identity.substring(bar + 1)))
                    : Optional.empty();
        }

        /** Whether the identity says nothing about person, cycle, criterion and reviewer. */
        public boolean hasExternalId() {
            return identity.startsWith(EXTERNAL);
        }
    }

    /**
     * What became of a row.
     *
     * @param key of the rating that was there; 0 for one that was added
     * @param changes in it; empty when there are none
     */
    record Kept(boolean added, long key, List<Change> changes) {
        public static final Kept ADDED = new Kept(true, 0, List.of());
        public static final Kept UNCHANGED = new Kept(false, 0, List.of());
    }

    /** How many rows are best given to {@link #keep} in one transaction. */
    int rowsAtOnce();

    /** Which of these cycles (by name, case does not matter) are held here; in lower case. */
    Set<String> heldHere(Collection<String> cycles);

    /** Which of these criteria (by title, case does not matter) are known; in lower case. */
    Set<String> knownCriteria(Collection<String> titles);

    /**
     * Keeps what is new or has changed, each rating once, however often it is sent.
     *
     * @param by for the record of cycles and criteria that are made on the way
     * @param dryRun say what would become of each row and write nothing
     * @return for each row, in their order
     */
    List<Kept> keep(List<RatedRow> rows, long importId, String by, boolean dryRun);

    /** Keys of ratings that an import made, greater than {@code after}, in their order. */
    List<Long> made(long importId, long after, int most);

    /** Removes ratings, and reviews and cycles that are empty then and came by file. */
    void remove(Collection<Long> ratings);

    /** Sets ratings back that are still as the changes left them, and did not move to another review. @return which */
    Set<Long> restore(Map<Long, List<Change>> changes);

    /** Removes what this import made on the way and nothing needs any more: empty reviews, cycles and criteria. */
    void tidy(long importId);
}
