package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Incident;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that stand on a review. */
@Dependent
public class ReviewNames {

    private final Workforce workforce;
    private final Criteria criteria;

    @Inject
    public ReviewNames(Workforce workforce, Criteria criteria) {
        this.workforce = workforce;
        this.criteria = criteria;
    }

    Map<PersonId, Person> people(Collection<PersonId> ids) {
        return workforce.find(ids);
    }

    String department(@Nullable DepartmentId id) {
        return workforce.departmentName(id);
    }

    /** Every criterion that a review or a diary names. */
    Map<CriterionId, Criterion> criteria(Review review, List<Incident> incidents) {
        Map<CriterionId, Criterion> found = new HashMap<>();
        review.ratings().forEach(rating -> add(rating.criterion(), found));
        incidents.forEach(incident -> incident.criterion().ifPresent(id -> add(id, found)));
        return found;
    }

    private void add(CriterionId id, Map<CriterionId, Criterion> to) {
        if (!to.containsKey(id)) {
            criteria.find(id).ifPresent(criterion -> to.put(id, criterion));
        }
    }
}
