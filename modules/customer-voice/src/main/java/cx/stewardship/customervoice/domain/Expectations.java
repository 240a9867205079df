package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ExpectationId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The expectations ledger. */
public interface Expectations {

    /**
     * An entry as it is read.
     *
     * @param theme the name of the theme that shows it; null for none
     * @param comments how many show it
     * @param staleSince when something happened that changes what customers expect, and nobody has looked since
     * @param trigger what that was
     */
    record Entry(
            long id,
            long departmentId,
            String promise,
            ExpectationSource source,
            String saidWhere,
            String reality,
            Gap gap,
            @Nullable Long themeId,
            @Nullable String theme,
            String link,
            int comments,
            @Nullable LocalDate validatedOn,
            @Nullable String validatedBy,
            @Nullable LocalDate staleSince,
            @Nullable String trigger,
            int version)
            implements Serializable {

        /** Whether it can be relied on. */
        public boolean isValid(LocalDate today) {
            return Expectation.valid(validatedOn, staleSince, today);
        }
    }

    /** Those that are not retired, the widest gap first, then those that have to be looked at again. @param departments null for all */
    List<Entry> of(@Nullable Set<Long> departments);

    Optional<Entry> find(ExpectationId id);

    /** To be changed. */
    Optional<Expectation> get(ExpectationId id);

    List<Expectation> get(Collection<Long> ids);

    Expectation add(Expectation expectation);

    ExpectationTrigger add(ExpectationTrigger trigger);

    /** What happened, the latest first. @param expectation that it shook; null for all */
    List<ExpectationTrigger> triggers(@Nullable ExpectationId expectation, int most);
}
