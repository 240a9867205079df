package cx.stewardship.customervoice.domain;

/** What said whom a comment concerns. */
public enum RoutedBy {
    /** A column of the file, or a field of the request. */
    COLUMN,
    /** A routing rule. */
    RULE,
    /** The name of a department in the text. */
    NAME,
    /** What was learned from earlier comments. */
    MODEL,
    /** A person. */
    HAND
}
