package cx.stewardship.actionplans.domain;

/** What a department says to a lesson that is offered to it. */
public enum LessonAnswer {
    ADOPTED,
    /** It will be adopted, on a day that is named. */
    PLANNED,
    NOT_APPLICABLE
}
