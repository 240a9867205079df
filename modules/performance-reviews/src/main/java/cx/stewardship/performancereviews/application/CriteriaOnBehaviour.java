package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Origin;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of the published criteria, those that say throughout what people do. One that was kept although refused counts against. */
@ApplicationScoped
@Transactional
public class CriteriaOnBehaviour implements Indicator {

    private static final int MOST_EVIDENCE = 10;

    private Criteria criteria;
    private Workforce workforce;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaOnBehaviour() {}

    @Inject
    public CriteriaOnBehaviour(Criteria criteria, Workforce workforce) {
        this.criteria = criteria;
        this.workforce = workforce;
    }

    @Override
    public String code() {
        return "criteria-on-behaviour";
    }

    /** Criteria that hold for everyone count for the company, not for a department. */
    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        List<Long> within = department
                .map(top -> workforce.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .toList())
                .orElse(List.of());
        List<Criterion> onBehaviour = new ArrayList<>();
        List<Criterion> onScores = new ArrayList<>();
        for (Criterion criterion : criteria.in(CriterionState.PUBLISHED)) {
            Long at = criterion.place().department();
            boolean here = department.isEmpty() || (at != null && within.contains(at));
            boolean then =
                    criterion.publishedOn().filter(day -> !day.isAfter(asOf)).isPresent();
            if (here && then && criterion.origin() == Origin.HERE) {
                (isOnBehaviour(criterion) ? onBehaviour : onScores).add(criterion);
            }
        }
        List<ThreadRef> evidence = Stream.concat(onScores.stream(), onBehaviour.stream())
                .limit(MOST_EVIDENCE)
                .map(criterion ->
                        ThreadRef.of(ThreadKind.CRITERION, criterion.id().value()))
                .toList();
        return Optional.of(new Reading(
                onBehaviour.size(), onBehaviour.size() + onScores.size(), evidence, "/performance-reviews/criteria"));
    }

    private static boolean isOnBehaviour(Criterion criterion) {
        return criterion.kept().isEmpty()
                && Wording.examine(criterion.behaviour(), criterion.levels(), criterion.target())
                        .isEmpty();
    }
}
