package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Stories;
import java.io.Serializable;
import java.util.List;

/**
 * A story as one reader sees it.
 *
 * @param behind the comments behind it that this reader may see
 * @param hidden how many more there are
 * @param changeable whether this reader may change it
 */
public record OpenedStory(Stories.Told story, List<CommentLine> behind, int hidden, boolean changeable)
        implements Serializable {}
