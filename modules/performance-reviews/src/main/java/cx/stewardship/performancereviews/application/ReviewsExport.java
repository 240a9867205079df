package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.KeptRatings;
import cx.stewardship.performancereviews.domain.KeptRatings.KeptRating;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ratings that came in from other systems, as a file that comes back in unchanged. Reviews that are held here are not among
 * them, for they do not come in by file.
 */
@ApplicationScoped
@Transactional
public class ReviewsExport implements ExportKind {

    private static final int AT_ONCE = 5_000;

    private KeptRatings ratings;

    @SuppressWarnings("NullAway.Init")
    protected ReviewsExport() {}

    @Inject
    public ReviewsExport(KeptRatings ratings) {
        this.ratings = ratings;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "reviews";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.HR);
    }

    @Override
    @AllowedTo(Role.HR)
    public Portion portion(String after) {
        List<KeptRating> kept = ratings.after(after.isEmpty() ? 0 : Long.parseLong(after), AT_ONCE);
        List<Map<String, @Nullable Object>> rows =
                kept.stream().map(ReviewsExport::row).toList();
        return new Portion(
                rows,
                kept.size() < AT_ONCE
                        ? null
                        : Long.toString(kept.get(kept.size() - 1).key()));
    }

    private static Map<String, @Nullable Object> row(KeptRating kept) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("employee_number", kept.employeeNumber());
        row.put("review_date", kept.on());
        row.put("cycle", kept.cycle());
        row.put("criterion", kept.criterion());
        row.put("self_rating", kept.self());
        row.put("manager_rating", kept.manager());
        row.put("reviewer_employee_number", kept.reviewerNumber());
        row.put("external_id", kept.externalId());
        row.put("source", kept.source());
        row.put("comment", kept.comment());
        return row;
    }
}
