package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.shared.imports.RowOutcome;
import org.jspecify.annotations.Nullable;

/** What became of one comment, and under which id it is kept; null when it was rejected or only tried. */
public record TakenComment(RowOutcome outcome, @Nullable CommentId id) {}
