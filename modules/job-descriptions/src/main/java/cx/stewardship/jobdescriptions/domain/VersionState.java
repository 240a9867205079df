package cx.stewardship.jobdescriptions.domain;

/** The life of a version. Only one of a job is published at a time; it stays while the next is written. */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    ARCHIVED;

    /** Whether its statements may still be changed. */
    public boolean open() {
        return this == DRAFT || this == IN_REVIEW;
    }

    /** Whether it is on its way to be published. */
    public boolean coming() {
        return open() || this == APPROVED;
    }
}
