package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are wanted; what is null does not matter.
 *
 * @param words what is searched for, see {@link SearchWords}
 * @param harm what it cost the customer
 * @param thanks only thanks, or only what is none
 * @param themeId belongs to this theme; 0 for those that belong to none
 * @param from the first day
 * @param to the last day
 * @param role concerns the departments in this way
 * @param source comes from there
 * @param waiting only those that wait for somebody to say whom they concern, or only the others
 */
public record CommentFilter(
        @Nullable String words,
        @Nullable Harm harm,
        @Nullable Boolean thanks,
        @Nullable JourneyStage stage,
        @Nullable Long themeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ConcernRole role,
        @Nullable String source,
        @Nullable Boolean waiting)
        implements Serializable {

    public static final CommentFilter ALL =
            new CommentFilter(null, null, null, null, null, null, null, null, null, null);

    public CommentFilter since(LocalDate day) {
        return new CommentFilter(words, harm, thanks, stage, themeId, day, to, role, source, waiting);
    }

    public CommentFilter inRole(ConcernRole wanted) {
        return new CommentFilter(words, harm, thanks, stage, themeId, from, to, wanted, source, waiting);
    }

    public CommentFilter withHarm(Harm wanted) {
        return new CommentFilter(words, wanted, thanks, stage, themeId, from, to, role, source, waiting);
    }

    public CommentFilter thanks(boolean wanted) {
        return new CommentFilter(words, harm, wanted, stage, themeId, from, to, role, source, waiting);
    }

    public CommentFilter ofTheme(long id) {
        return new CommentFilter(words, harm, thanks, stage, id, from, to, role, source, waiting);
    }

    /** With what it says words, phrases and minus words to be. */
    public CommentFilter saying(@Nullable String wanted) {
        return new CommentFilter(wanted, harm, thanks, stage, themeId, from, to, role, source, waiting);
    }

    public CommentFilter until(@Nullable LocalDate day) {
        return new CommentFilter(words, harm, thanks, stage, themeId, from, day, role, source, waiting);
    }

    public CommentFilter from(@Nullable String wanted) {
        return new CommentFilter(words, harm, thanks, stage, themeId, from, to, role, wanted, waiting);
    }

    public CommentFilter waiting(@Nullable Boolean wanted) {
        return new CommentFilter(words, harm, thanks, stage, themeId, from, to, role, source, wanted);
    }
}
