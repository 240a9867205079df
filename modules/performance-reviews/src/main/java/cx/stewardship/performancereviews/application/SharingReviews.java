package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ratings are compared and set right, then shared; the one they are about acknowledges them. */
@ApplicationScoped
@Transactional
public class SharingReviews {

    private Reviews reviews;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected SharingReviews() {}

    @Inject
    public SharingReviews(Reviews reviews, Acting acting) {
        this.reviews = reviews;
        this.acting = acting;
    }

    /** Sets one rating right; the manager's own stays on the record. Nobody does so in their own review. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void calibrate(ReviewId id, CriterionId criterion, BigDecimal rating, String reason) {
        Review review = inCharge(id);
        review.calibrate(criterion, rating, reason);
        acting.record("calibrated", "review", id.value(), null, "criterion " + criterion.value() + ": " + rating);
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void share(ReviewId id) {
        shareOne(inCharge(id));
    }

    /**
     * Shares all reviews of a department that are ready; one's own is left out.
     *
     * @return how many
     */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public int shareAll(CycleId cycle, DepartmentId department) {
        if (!acting.actor().is(Role.HR) && !acting.actor().leads(department)) {
            throw Refusal.notFound();
        }
        List<Review> ready = reviews.in(cycle, Set.of(department)).stream()
                .filter(review -> review.state() == ReviewState.CALIBRATION)
                .filter(review -> !acting.actor().isPerson(review.employee()))
                .toList();
        if (ready.isEmpty()) {
            throw Refusal.conflict("reviews.review.noneReady");
        }
        ready.forEach(this::shareOne);
        return ready.size();
    }

    private void shareOne(Review review) {
        ReviewState before = review.state();
        review.share(acting.now());
        acting.record(
                "shared",
                "review",
                review.id().value(),
                before.name(),
                review.state().name());
    }

    /** By the one it is about. */
    @AllowedTo(Role.EMPLOYEE)
    public void acknowledge(ReviewId id, @Nullable String answer) {
        Review review = reviews.find(id).orElseThrow(Refusal::notFound);
        if (!acting.actor().isPerson(review.employee())) {
            throw Refusal.notFound();
        }
        ReviewState before = review.state();
        review.acknowledge(answer, acting.now());
        acting.record(
                "acknowledged",
                "review",
                id.value(),
                before.name(),
                review.state().name());
    }

    private Review inCharge(ReviewId id) {
        Review review = reviews.find(id).orElseThrow(Refusal::notFound);
        boolean inScope = acting.actor().is(Role.HR)
                || review.department().filter(acting.actor()::leads).isPresent();
        if (!inScope) {
            throw Refusal.notFound();
        }
        if (acting.actor().isPerson(review.employee())) {
            throw Refusal.conflict("reviews.review.own");
        }
        return review;
    }
}
