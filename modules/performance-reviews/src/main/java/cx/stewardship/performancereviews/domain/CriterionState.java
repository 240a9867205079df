package cx.stewardship.performancereviews.domain;

/** The life of one version of a criterion. */
public enum CriterionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    /** A later version was published. */
    SUPERSEDED,
    /** No longer rated upon. */
    ARCHIVED;

    /** On its way to being published. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }
}
