package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Reading;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the indicators show of the whole company. */
public final class IndicatorReadings {

    private IndicatorReadings() {}

    public static Reading lessons(EntityManager em, LocalDate today) {
        return new LessonsAdoptedInTime(new PlanIndicators(em, new Flat()))
                .read(Optional.empty(), today)
                .orElseThrow();
    }

    public static Reading answered(EntityManager em, LocalDate today) {
        return new CommentsAnsweredByPlans(new PlanIndicators(em, new Flat()))
                .read(Optional.empty(), today)
                .orElseThrow();
    }

    public static Reading withPlan(EntityManager em, LocalDate today) {
        return new ComplaintsWithPlan(new PlanIndicators(em, new Flat()))
                .read(Optional.empty(), today)
                .orElseThrow();
    }

    private static final class Flat implements Departments {
        @Override
        public List<Department> all() {
            return List.of();
        }

        @Override
        public Optional<Department> find(DepartmentId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Department> named(String codeOrName) {
            return Optional.empty();
        }

        @Override
        public Set<DepartmentId> withBelow(DepartmentId top) {
            return Set.of(top);
        }
    }
}
