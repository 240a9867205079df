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

/** The one to whom somebody reports rates what they did. Others who may read the review cannot rate in their place. */
@ApplicationScoped
@Transactional
public class RatingAsManager {

    private Reviews reviews;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected RatingAsManager() {}

    @Inject
    public RatingAsManager(Reviews reviews, Acting acting) {
        this.reviews = reviews;
        this.acting = acting;
    }

    @AllowedTo(Role.EMPLOYEE)
    public void save(ReviewId id, List<Rated> ratings) {
        Review review = mine(id);
        ratings.forEach(rated -> review.rateAsManager(rated.criterion(), rated.rating(), rated.comment()));
        acting.record(
                "rated",
                "review",
                id.value(),
                review.state().name(),
                review.state().name());
    }

    @AllowedTo(Role.EMPLOYEE)
    public void finish(ReviewId id, List<Rated> ratings, @Nullable String remark) {
        Review review = mine(id);
        ReviewState before = review.state();
        ratings.forEach(rated -> review.rateAsManager(rated.criterion(), rated.rating(), rated.comment()));
        review.finishManager(remark, acting.now());
        acting.record(
                "finished rating",
                "review",
                id.value(),
                before.name(),
                review.state().name());
    }

    private Review mine(ReviewId id) {
        Review review = acting.seen(reviews.find(id).orElseThrow(Refusal::notFound));
        if (review.reviewer().filter(acting.actor()::isPerson).isEmpty()) {
            throw Refusal.conflict("reviews.review.onlyReviewer");
        }
        return review;
    }
}
