package cx.stewardship.jobdescriptions.domain;

/** As whom somebody signs a version. Both are needed. */
public enum Signature {
    LEAD,
    HR
}
