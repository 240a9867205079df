package cx.stewardship.performancereviews.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

        /** Whether the identity says nothing about person, cycle, criterion and reviewer. */
        public boolean hasExternalId() {
            return identity.startsWith(EXTERNAL);
        }
    }

    /** What became of a row. */
    enum Kept {
        ADDED,
        CHANGED,
        UNCHANGED
    }

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
}
