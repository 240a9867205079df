package cx.stewardship.customervoice.domain;

/** Where on the way from becoming aware of a need until it is over. */
public enum JourneyStage {
    AWARE,
    SELECTING,
    GETTING,
    USING,
    OVER
}
