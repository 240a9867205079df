package cx.stewardship.customervoice.domain;

/** Whether a theme goes on. One that has ended keeps its number, so that what refers to it still finds an answer. */
public enum ThemeState {
    ACTIVE,
    /** Another took its place. */
    MERGED,
    /** Its comments belong to no theme, or to others. */
    DISSOLVED
}
