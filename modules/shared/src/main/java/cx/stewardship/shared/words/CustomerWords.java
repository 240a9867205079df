package cx.stewardship.shared.words;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.thread.ThreadRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers said that bears on a piece of work, for the workspaces where that work is described. Given by customer voice. */
public interface CustomerWords {

    /** @param theme the name of the theme it belongs to, if it belongs to one */
    record Quote(ThreadRef comment, String text, LocalDate occurredOn, @Nullable String theme, String address) {}

    /**
     * The comments of a department that share most words with a text, the best first; empty when the actor may not see
     * that department's comments.
     */
    List<Quote> bearingOn(DepartmentId department, String text, int most, Actor actor);

    /** The story of the day: a short tale of a hassle, its cause and what changed. */
    Optional<Story> storyOfTheDay(LocalDate day);

    /** @param thread where its golden thread begins */
    record Story(String quote, String behind, String changed, ThreadRef thread) {}
}
