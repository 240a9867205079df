package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Themes that the product proposes, and what became of them. */
public interface Proposals {

    /** What became of a proposal. */
    enum State {
        OPEN,
        /** It became a theme. */
        ACCEPTED,
        /** Its comments went into a theme that was there. */
        JOINED,
        /** A person said that it is none; it is not proposed again unless it grows. */
        DISMISSED
    }

    /**
     * A comment that belongs to no theme.
     *
     * @param vector null while its meaning is not known
     */
    record Free(long id, String text, float @Nullable [] vector) {}

    /**
     * A group of comments that may be a theme.
     *
     * @param comments those nearest the centre first
     * @param likeTheme an existing theme that it is like
     * @param dismissedWith how many comments something like it had when it was dismissed
     */
    record Found(
            String name,
            List<String> terms,
            List<Long> comments,
            double share,
            @Nullable Long likeTheme,
            @Nullable Integer alike,
            @Nullable Integer dismissedWith,
            float[] centre) {}

    /**
     * A proposal.
     *
     * @param share of the comments of those weeks that belong to no theme
     * @param quotes up to three comments nearest the centre
     */
    record Proposal(
            long id,
            long departmentId,
            String name,
            List<String> terms,
            int comments,
            double share,
            State state,
            Instant madeAt,
            @Nullable String decidedBy,
            @Nullable Long likeTheme,
            @Nullable Integer alike,
            @Nullable Integer dismissedWith,
            int version,
            List<String> quotes)
            implements Serializable {}

    /** Something that was dismissed. */
    record Dismissed(long id, int comments, float[] centre) {}

    /**
     * The last search in a department.
     *
     * @param free comments that belonged to no theme
     * @param lookedAt those of them whose meaning was known
     */
    record Search(LocalDate monday, Instant at, int free, int lookedAt, int found) implements Serializable {}

    /** Comments of a department since a day that belong to no theme and are no thanks, the newest first. */
    List<Free> free(long department, LocalDate since, int most);

    /** How many there are, and how many of them are known. */
    int[] countFree(long department, LocalDate since);

    /** Texts of comments that belong to themes of the department, to tell a group from what is there already. */
    List<String> themed(long department, int most);

    List<Dismissed> dismissed(long department, int most);

    /** Takes the place of those that are open. */
    void replace(long department, Instant at, List<Found> found);

    /** Those in this state, the largest first. */
    List<Proposal> of(long department, State state, int most);

    int countOpen(Collection<Long> departments);

    Optional<Proposal> find(long id);

    /** Its comments that belong to no theme still, nearest the centre first. */
    List<Long> comments(long id);

    /** @return false when somebody else decided meanwhile */
    boolean decide(long id, State state, @Nullable Long theme, Instant at, String by);

    /** Opens it again, after what was made of it was taken back. */
    void reopenOf(long theme);

    Optional<Search> last(long department);

    /** Writes down a search of this week; waits for another server that is at it. @return false when it was searched this week already */
    boolean begin(long department, LocalDate monday, Instant at);

    void searched(long department, LocalDate monday, Instant at, int free, int lookedAt, int found);
}
