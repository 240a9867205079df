package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which comments belong to which theme, how they came there, and moves of many of them. The weekly counts follow each write. */
public interface ThemeMembers {

    /**
     * A comment in a theme.
     *
     * @param alike to the theme's centre when it joined by itself, in hundredths; null when a person or a file put it there
     */
    record Member(long commentId, JoinedBy how, @Nullable Integer alike) implements Serializable {}

    /** The newest first. */
    List<Member> of(long theme, int most);

    /** How these came into the theme. */
    Map<Long, Member> of(long theme, Collection<Long> comments);

    /** Comments that belong to several of these themes are counted once. */
    long countOfAny(Collection<Long> themes);

    /** Adds those that do not belong yet. @return how many */
    int join(long theme, Collection<Member> members);

    /** Takes single comments out. @return how many left */
    int leave(long theme, Collection<Long> comments);

    /**
     * Moves comments from one theme to another and writes down, for this operation, which came and which went.
     *
     * @param comments null for all
     * @return how many went
     */
    int move(long from, long into, @Nullable Collection<Long> comments, long operation);

    /** Takes all comments out, written down for this operation. @return how many went */
    int free(long theme, long operation);

    /** Writes down, for an operation, comments that joined by it. */
    void came(long theme, Collection<Long> comments, long operation);

    /** Brings what this operation moved back where it was; what people did to single comments since stays. @return how many went back */
    int bringBack(long operation);

    /** People said that these do not belong to the theme. */
    void never(long theme, Collection<Long> comments, String by, java.time.Instant at);

    /** Locks the themes until the end of the transaction, so that nobody else merges, splits or starts a plan against them meanwhile. */
    void hold(Collection<Long> themes);

    /** The same for all active themes of these departments. */
    void holdOf(Collection<Long> departments);
}
