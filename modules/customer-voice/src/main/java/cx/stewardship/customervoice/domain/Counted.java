package cx.stewardship.customervoice.domain;

import java.io.Serializable;

/**
 * How many comments there are, as far as they were counted.
 *
 * @param more whether there are more than that
 */
public record Counted(long comments, boolean more) implements Serializable {}
