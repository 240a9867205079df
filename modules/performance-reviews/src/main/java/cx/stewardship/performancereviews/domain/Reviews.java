package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All reviews. Who may see which of them is for the caller to say. */
public interface Reviews {

    void add(Review review);

    /** Many at once. */
    void addAll(Collection<Review> reviews);

    Optional<Review> find(ReviewId id);

    /** Of one person in all cycles, the newest cycle first. */
    List<Review> of(PersonId employee);

    /** Which this person is to rate, in cycles held here, open ones first. */
    List<Review> ratedBy(PersonId reviewer);

    /** Of a cycle in these departments. */
    List<Review> in(CycleId cycle, Collection<DepartmentId> departments);

    void addIncident(Incident incident);

    /** The diary of one person, the latest first. */
    List<Incident> incidents(PersonId employee);
}
