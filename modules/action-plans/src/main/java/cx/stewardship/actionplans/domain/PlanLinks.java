package cx.stewardship.actionplans.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What plans hang on and what hangs on them, by ids. */
public interface PlanLinks {

    /** Plans whose root cause this comment bears out. */
    List<Long> plansWithCauseFrom(long comment, int most);

    /** Plans that began from this theme, or from one whose place it took, and were not cancelled, the newest first. */
    List<Long> plansOf(long theme, int most);

    /** The newest of {@link #plansOf} for each of many themes; themes without a plan are missing. */
    Map<Long, Long> newestOf(Collection<Long> themes);

    /** Plans of a department that were not cancelled: those that closed first, then the newest. */
    List<Long> plansOfDepartment(long department, int most);

    /** Comments that bear out the root cause of a plan; those quoted when it began first. */
    List<Long> commentsOfCause(long plan, int most);
}
