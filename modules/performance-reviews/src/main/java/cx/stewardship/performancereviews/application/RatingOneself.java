package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody rates what they did themselves, in one go or in several, then hands it to their manager. */
@ApplicationScoped
@Transactional
public class RatingOneself {

    private Reviews reviews;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected RatingOneself() {}

    @Inject
    public RatingOneself(Reviews reviews, Acting acting) {
        this.reviews = reviews;
        this.acting = acting;
    }

    @AllowedTo(Role.EMPLOYEE)
    public void save(ReviewId id, List<Rated> ratings) {
        Review review = own(id);
        ReviewState before = review.state();
        ratings.forEach(rated -> review.rateSelf(rated.criterion(), rated.rating(), rated.comment()));
        acting.record(
                "rated oneself in",
                "review",
                id.value(),
                before.name(),
                review.state().name());
    }

    @AllowedTo(Role.EMPLOYEE)
    public void finish(ReviewId id, List<Rated> ratings, @Nullable String remark) {
        Review review = own(id);
        ReviewState before = review.state();
        ratings.forEach(rated -> review.rateSelf(rated.criterion(), rated.rating(), rated.comment()));
        review.finishSelf(remark, acting.now());
        acting.record(
                "handed in", "review", id.value(), before.name(), review.state().name());
    }

    private Review own(ReviewId id) {
        Review review = reviews.find(id).orElseThrow(Refusal::notFound);
        if (!acting.actor().isPerson(review.employee())) {
            throw Refusal.notFound();
        }
        return review;
    }
}
