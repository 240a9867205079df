package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was learned from plans, to whom it is offered, and what departments do. */
public interface Lessons {

    Lesson add(Lesson lesson);

    Optional<Lesson> find(long id);

    /** @throws Refusal (not found) when there is none */
    default Lesson get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    Optional<Lesson> of(long plan);

    /** The newest first; those that were withdrawn at the end. */
    List<Lesson> newest(int first, int most);

    long count();

    /** Offers to these departments that wait for an answer or for their planned day, the most urgent first; none of a lesson that was withdrawn. */
    List<LessonOffer> waiting(Collection<Long> departments);

    /** What each department does; departments of which nothing is known are missing. */
    Map<Long, Set<String>> processes();

    /** Writes down what a department does, in place of what stood there. */
    void keepProcesses(long department, Set<String> processes);
}
