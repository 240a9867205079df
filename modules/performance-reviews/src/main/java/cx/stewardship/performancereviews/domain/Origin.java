package cx.stewardship.performancereviews.domain;

/** Where a criterion or a cycle comes from. */
public enum Origin {
    /** Written or run in this product. */
    HERE,
    /** Came in with ratings of another system. */
    IMPORT,
    /** The one figure for a whole review that other systems give. */
    OVERALL
}
