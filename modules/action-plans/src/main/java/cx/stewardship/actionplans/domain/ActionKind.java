package cx.stewardship.actionplans.domain;

/** What an action is for. */
public enum ActionKind {
    /** Protects customers while the cause is still there. */
    CONTAINMENT,
    /** Takes the cause away. */
    CORRECTIVE,
    /** Keeps it from coming back, here and elsewhere. */
    PREVENTIVE
}
