package cx.stewardship.performancereviews.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings that came in from other systems, read again as they came. */
public interface KeptRatings {

    /**
     * One of them.
     *
     * @param key its place in the order of reading
     * @param criterion null for the one figure of a whole review
     * @param source where its own id comes from; null when it has none
     */
    record KeptRating(
            long key,
            String employeeNumber,
            LocalDate on,
            String cycle,
            @Nullable String criterion,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable String reviewerNumber,
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String comment) {}

    /** Those after this key. */
    List<KeptRating> after(long key, int most);
}
