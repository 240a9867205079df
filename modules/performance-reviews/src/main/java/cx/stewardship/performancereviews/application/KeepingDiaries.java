package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Incident;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody did is written down when it happens, by themselves or by their manager, so that a review need not rest on memory. */
@ApplicationScoped
@Transactional
public class KeepingDiaries {

    private Reviews reviews;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected KeepingDiaries() {}

    @Inject
    public KeepingDiaries(Reviews reviews, Acting acting) {
        this.reviews = reviews;
        this.acting = acting;
    }

    /** @param review any review of the person it is about, for scope */
    @AllowedTo(Role.EMPLOYEE)
    public void note(ReviewId review, @Nullable CriterionId criterion, LocalDate happenedOn, String what) {
        Review seen = acting.seen(reviews.find(review).orElseThrow(Refusal::notFound));
        boolean own = acting.actor().isPerson(seen.employee());
        if (!own && seen.reviewer().filter(acting.actor()::isPerson).isEmpty()) {
            throw Refusal.conflict("reviews.incident.onlyTheTwo");
        }
        Incident incident = new Incident(
                seen.employee(), criterion, happenedOn, what, acting.actor().person(), acting.name(), acting.now());
        reviews.addIncident(incident);
        acting.record("noted", "incident", incident.id(), null, happenedOn.toString());
    }
}
