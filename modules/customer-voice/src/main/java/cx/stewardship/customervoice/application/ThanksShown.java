package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A customer's thanks, with those it was passed on to.
 *
 * @param comment without who the customer is
 * @param open whether the reader may open the comment's page
 */
public record ThanksShown(CommentLine comment, boolean open, List<To> to) implements Serializable {

    /** @param name of the person or the team */
    public record To(String name, String behaviour, String by, Instant at) implements Serializable {}
}
