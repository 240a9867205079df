package cx.stewardship.actionplans.domain;

/** Why a lesson is offered to a department. */
public enum LessonGround {
    /** Both do the same thing: the detail names it. */
    PROCESS,
    /** What customers say there means much the same: the detail names the theme. */
    MEANING,
    /** What customers say there shares words with it: the detail names the theme. */
    WORDS,
    /** Whoever published it chose the department. */
    CHOSEN
}
