package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.StoryId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Short tales of a hassle, its cause and what changed. */
public interface Stories {

    /**
     * A story as it is read.
     *
     * @param theme its name; null when it began with none, or the theme is gone
     * @param commentId the comment that tells it best
     * @param quote the words of that comment
     * @param behind how many comments stand behind it
     */
    record Told(
            long id,
            String title,
            String situation,
            String cause,
            String changed,
            long departmentId,
            @Nullable Long themeId,
            @Nullable String theme,
            long commentId,
            String quote,
            int behind,
            Instant writtenAt,
            boolean putAway,
            int version)
            implements Serializable {}

    /** Those that are told, by id, so that each has its day. */
    List<Told> all();

    /**
     * The newest first.
     *
     * @param departments null for all
     * @param putAway those that were put away instead of those that are told
     */
    List<Told> of(@Nullable Set<Long> departments, boolean putAway, int most);

    Optional<Told> find(StoryId id);

    /** The story that this comment tells, if it tells one: the words of such a comment may be read by everyone. */
    Optional<Told> toldBy(long commentId);

    /** To be changed. */
    Optional<Story> get(StoryId id);

    Story add(Story story);
}
