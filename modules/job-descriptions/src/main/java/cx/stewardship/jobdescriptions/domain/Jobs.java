package cx.stewardship.jobdescriptions.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All jobs of the company. */
public interface Jobs {

    void add(Job job);

    Optional<Job> find(long id);

    /** By department and title; case and surrounding blanks do not matter. */
    Optional<Job> titled(long departmentId, String title);

    /** Jobs of these departments, for work on many at once. */
    List<Job> of(Collection<Long> departmentIds);

    Optional<Job> ofStatement(long statement);
}
