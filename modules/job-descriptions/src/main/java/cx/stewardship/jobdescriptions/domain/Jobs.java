package cx.stewardship.jobdescriptions.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** What has been said so far gets its keys. */
    void store();

    /** Which statements something depends on, besides the descriptions they stand in: where that stands. */
    Map<Long, String> dependents(Collection<Long> statements);

    /** Removes statements that stand in no description any more. */
    void removeStatements(Collection<Long> statements);

    void remove(Job job);
}
