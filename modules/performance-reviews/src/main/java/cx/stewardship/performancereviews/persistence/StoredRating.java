package cx.stewardship.performancereviews.persistence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is or will be stored of one rating, without its key. */
record StoredRating(
        ReviewKey review,
        long criterion,
        @Nullable BigDecimal self,
        @Nullable BigDecimal manager,
        @Nullable String comment,
        LocalDate on) {

    /** By field of a file; cycle, people and criterion by their keys. */
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("cycle", review.cycle());
        said.put("employee_number", review.employee());
        said.put("reviewer_employee_number", review.reviewer() == null ? "" : review.reviewer());
        said.put("criterion", criterion);
        said.put("self_rating", self == null ? "" : self.stripTrailingZeros().toPlainString());
        said.put(
                "manager_rating",
                manager == null ? "" : manager.stripTrailingZeros().toPlainString());
        said.put("comment", comment == null ? "" : comment);
        said.put("review_date", on);
        return said;
    }

    /** The latest day of these ratings, or this one where it is later or there are none. */
    static LocalDate latestDay(List<StoredRating> ratings, LocalDate atLeast) {
        return ratings.stream().map(StoredRating::on).max(LocalDate::compareTo).orElse(atLeast);
    }

    /** Of the managers' ratings; null when there are none. */
    static @Nullable BigDecimal mean(List<StoredRating> ratings) {
        List<BigDecimal> figures = ratings.stream()
                .map(StoredRating::manager)
                .filter(Objects::nonNull)
                .toList();
        return figures.isEmpty()
                ? null
                : figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP);
    }

    /** A review as files name it: one person, one cycle, one reviewer (or none). */
    record ReviewKey(long cycle, long employee, @Nullable Long reviewer) {}
}
