package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The criterion in the golden thread: it follows from a responsibility in a job description. */
@ApplicationScoped
@Transactional
public class CriterionLinks implements ThreadLinks {

    private Criteria criteria;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected CriterionLinks() {}

    @Inject
    public CriterionLinks(Criteria criteria, Texts texts) {
        this.criteria = criteria;
        this.texts = texts;
    }

    @Override
    public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return find(ref)
                .filter(criterion -> Acting.maySee(actor, criterion))
                .map(criterion -> new ThreadNode(
                        ref,
                        criterion.title(),
                        texts.get(
                                Pages.locale(),
                                "reviews.state." + criterion.state().name()),
                        "/performance-reviews/criterion?id=" + criterion.id().value()));
    }

    @Override
    public List<ThreadLink> touching(ThreadRef ref, int most) {
        if (ref.kind() == ThreadKind.CRITERION) {
            return find(ref).map(Criterion::place).stream()
                    .map(place -> place.statement())
                    .filter(java.util.Objects::nonNull)
                    .map(statement -> new ThreadLink(ThreadRef.of(ThreadKind.RESPONSIBILITY, statement), ref))
                    .toList();
        }
        if (ref.kind() == ThreadKind.RESPONSIBILITY) {
            return number(ref).map(criteria::following).orElse(List.of()).stream()
                    .filter(criterion -> criterion.state() != CriterionState.SUPERSEDED
                            && criterion.state() != CriterionState.ARCHIVED)
                    .limit(most)
                    .map(criterion -> new ThreadLink(
                            ref,
                            ThreadRef.of(ThreadKind.CRITERION, criterion.id().value())))
                    .toList();
        }
        return List.of();
    }

    private Optional<Criterion> find(ThreadRef ref) {
        return ref.kind() == ThreadKind.CRITERION
                ? number(ref).flatMap(id -> criteria.find(new CriterionId(id)))
                : Optional.empty();
    }

    private static Optional<Long> number(ThreadRef ref) {
        try {
            return Optional.of(Long.valueOf(ref.id()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
