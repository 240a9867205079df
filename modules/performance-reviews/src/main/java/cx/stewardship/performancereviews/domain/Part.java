package cx.stewardship.performancereviews.domain;

/** The parts of a criterion that the guard reads. */
public enum Part {
    BEHAVIOUR,
    CUSTOMER,
    SEEN_IN,
    TARGET,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    LEVEL_5
}
