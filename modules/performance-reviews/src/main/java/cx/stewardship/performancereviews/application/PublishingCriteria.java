package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CriterionPublished;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A draft is handed in, approved by somebody else, and published; a published one is taken out of use. */
@ApplicationScoped
@Transactional
public class PublishingCriteria {

    private Criteria criteria;
    private Acting acting;
    private Event<CriterionPublished> published;

    @SuppressWarnings("NullAway.Init")
    protected PublishingCriteria() {}

    @Inject
    public PublishingCriteria(Criteria criteria, Acting acting, Event<CriterionPublished> published) {
        this.criteria = criteria;
        this.acting = acting;
        this.published = published;
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void submit(CriterionId id) {
        Criterion criterion = ofMine(id);
        CriterionState before = criterion.state();
        criterion.submit();
        record("handed in", criterion, before);
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void sendBack(CriterionId id) {
        Criterion criterion = ofMine(id);
        CriterionState before = criterion.state();
        criterion.sendBack();
        record("sent back", criterion, before);
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void approve(CriterionId id) {
        Criterion criterion = ofMine(id);
        CriterionState before = criterion.state();
        criterion.approve(acting.name());
        record("approved", criterion, before);
    }

    /** The version that was in force until now is superseded. */
    @AllowedTo(Role.HR)
    public void publish(CriterionId id) {
        Criterion criterion = ofMine(id);
        CriterionState before = criterion.state();
        criterion.publish(acting.today());
        criteria.versions(criterion.series()).stream()
                .filter(other -> !other.id().equals(id) && other.state() == CriterionState.PUBLISHED)
                .forEach(Criterion::supersede);
        record("published", criterion, before);
        published.fire(
                new CriterionPublished(id, criterion.title(), criterion.place().statement()));
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void archive(CriterionId id) {
        Criterion criterion = ofMine(id);
        CriterionState before = criterion.state();
        criterion.archive();
        record("archived", criterion, before);
    }

    private Criterion ofMine(CriterionId id) {
        Criterion criterion = criteria.get(id);
        if (!Acting.mayWrite(acting.actor(), criterion.place().department())) {
            throw Refusal.notFound();
        }
        return criterion;
    }

    private void record(String action, Criterion criterion, CriterionState before) {
        acting.record(
                action,
                "criterion",
                criterion.id().value(),
                before.name(),
                criterion.state().name());
    }
}
