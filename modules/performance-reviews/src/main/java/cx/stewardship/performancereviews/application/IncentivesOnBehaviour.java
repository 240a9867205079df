package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Programme;
import cx.stewardship.performancereviews.domain.Programmes;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of the programmes that run on a day, those that reward what people do. Those for everyone count in each department. */
@ApplicationScoped
@Transactional
public class IncentivesOnBehaviour implements Indicator {

    private Programmes programmes;
    private Workforce workforce;

    @SuppressWarnings("NullAway.Init")
    protected IncentivesOnBehaviour() {}

    @Inject
    public IncentivesOnBehaviour(Programmes programmes, Workforce workforce) {
        this.programmes = programmes;
        this.workforce = workforce;
    }

    @Override
    public String code() {
        return "incentives-on-behaviour";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Set<DepartmentId> within = department.map(workforce::withBelow).orElse(Set.of());
        List<Programme> running = programmes.all().stream()
                .filter(programme -> !programme.since().isAfter(asOf)
                        && programme.endedOn().filter(end -> end.isBefore(asOf)).isEmpty())
                .filter(programme -> department.isEmpty()
                        || programme.department().map(within::contains).orElse(true))
                .toList();
        long onBehaviour = running.stream()
                .filter(programme -> programme.basis() == Programme.Basis.BEHAVIOUR)
                .count();
        return Optional.of(new Reading(onBehaviour, running.size(), List.of(), "/performance-reviews/programmes"));
    }
}
