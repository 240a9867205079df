package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people did to a comment: whom they said it concerns, into which themes it came and which it left. */
public interface CommentHistory {

    /** What somebody did. */
    enum Kind {
        ROUTED,
        SET_BACK,
        JOINED,
        LEFT,
        CAME_BY_MERGING,
        CAME_BY_SPLITTING,
        CAME_WITH_A_PROPOSAL,
        LEFT_BY_DISSOLVING
    }

    /**
     * @param by as people know them
     * @param before the routings before; null for themes
     * @param after the routings after, or the name of the theme
     */
    record Happened(Instant at, String by, Kind kind, @Nullable String before, @Nullable String after)
            implements Serializable {}

    /** The newest first. */
    List<Happened> of(long commentId, int most);
}
