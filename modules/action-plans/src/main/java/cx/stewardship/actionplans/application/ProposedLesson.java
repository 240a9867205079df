package cx.stewardship.actionplans.application;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A lesson as it would be published, put together from the plan.
 *
 * @param departments to which it could be offered, the most alike first
 */
public record ProposedLesson(
        long planId,
        String department,
        String title,
        String hassle,
        String cause,
        String fix,
        String prevention,
        Set<String> processes,
        List<SimilarDepartments.Likeness> departments)
        implements Serializable {

    /** The same, for others. */
    public ProposedLesson to(List<SimilarDepartments.Likeness> others) {
        return new ProposedLesson(planId, department, title, hassle, cause, fix, prevention, processes, others);
    }
}
