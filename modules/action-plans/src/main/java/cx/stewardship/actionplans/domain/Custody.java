package cx.stewardship.actionplans.domain;

import java.io.Serializable;

/**
 * Who has a plan in hand.
 *
 * @param owner id of the person who sees to it
 * @param checker id of the person who checks whether it worked
 */
public record Custody(long owner, long checker) implements Serializable {}
