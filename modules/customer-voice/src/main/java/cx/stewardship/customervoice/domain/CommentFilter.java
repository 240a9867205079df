package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are wanted; what is null does not matter.
 *
 * @param words the comment has a word that begins with each of these
 * @param harm what it cost the customer
 * @param thanks only thanks, or only what is none
 * @param themeId belongs to this theme; 0 for those that belong to none
 * @param from the first day
 * @param to the last day
 * @param role concerns the departments in this way
 */
public record CommentFilter(
        @Nullable String words,
        @Nullable Harm harm,
        @Nullable Boolean thanks,
        @Nullable JourneyStage stage,
        @Nullable Long themeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ConcernRole role)
        implements Serializable {

    public static final CommentFilter ALL = new CommentFilter(null, null, null, null, null, null, null, null);

    public CommentFilter since(LocalDate day) {
        return new CommentFilter(words, harm, thanks, stage, themeId, day, to, role);
    }

    public CommentFilter inRole(ConcernRole wanted) {
        return new CommentFilter(words, harm, thanks, stage, themeId, from, to, wanted);
    }

    public CommentFilter withHarm(Harm wanted) {
        return new CommentFilter(words, wanted, thanks, stage, themeId, from, to, role);
    }

    public CommentFilter thanks(boolean wanted) {
        return new CommentFilter(words, harm, wanted, stage, themeId, from, to, role);
    }

    public CommentFilter ofTheme(long id) {
        return new CommentFilter(words, harm, thanks, stage, id, from, to, role);
    }
}
