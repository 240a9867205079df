package cx.stewardship.customervoice.domain;

/** How a comment came into a theme. */
public enum JoinedBy {
    /** A person put it there, or accepted a proposal that held it. */
    HAND,
    /** A file named the theme. */
    FILE,
    /** It is alike enough. */
    ITSELF
}
