package cx.stewardship.customervoice.domain;

import java.util.List;
import java.util.Optional;

/** Short tales of a hassle, its cause and what changed. */
public interface Stories {

    /**
     * @param quote the words of the comment that tells it best
     */
    record Story(
            long id,
            String title,
            String situation,
            String cause,
            String changed,
            long themeId,
            long commentId,
            String quote) {}

    /** By id, so that each has its day. */
    List<Story> all();

    /** The story that this comment is behind, if it is behind one: such a comment may be read by everyone. */
    Optional<Story> behindWhich(long commentId);
}
