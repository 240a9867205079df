package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import java.io.Serializable;
import java.util.List;

/**
 * What a rule would have done.
 *
 * @param of comments it was tried on
 * @param fits how many it fits
 * @param agrees how many of these stand with that department in that role already
 * @param placed how many of these wait for somebody to place them
 * @param examples the newest that it fits
 */
public record RuleTrial(int of, int fits, int agrees, int placed, List<CommentLine> examples) implements Serializable {}
