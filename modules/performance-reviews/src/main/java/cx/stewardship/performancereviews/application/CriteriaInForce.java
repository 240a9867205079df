package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.TemplateOfJob;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The published criteria, and for whom they hold. */
@Dependent
public class CriteriaInForce {

    private final Criteria criteria;
    private final Workforce workforce;

    @Inject
    public CriteriaInForce(Criteria criteria, Workforce workforce) {
        this.criteria = criteria;
        this.workforce = workforce;
    }

    List<Person> people(Set<DepartmentId> departments) {
        return workforce.in(departments);
    }

    Map<CriterionId, Integer> holdingFor(@Nullable DepartmentId department, @Nullable String jobTitle) {
        return TemplateOfJob.of(criteria.in(CriterionState.PUBLISHED), workforce.upwards(department), jobTitle);
    }
}
