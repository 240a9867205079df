package cx.stewardship.actionplans.domain;

import java.util.List;

/** What plans hang on and what hangs on them, by ids. */
public interface PlanLinks {

    /** Plans whose root cause this comment bears out. */
    List<Long> plansWithCauseFrom(long comment, int most);

    /** Plans that began from this theme, or from one whose place it took, and were not cancelled, the newest first. */
    List<Long> plansOf(long theme, int most);

    /** Comments that bear out the root cause of a plan; those quoted when it began first. */
    List<Long> commentsOfCause(long plan, int most);
}
