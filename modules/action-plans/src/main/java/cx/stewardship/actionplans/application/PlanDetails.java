package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.HistoryEntry;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its page shows it, with what this reader may do.
 *
 * @param routineId the meeting, when this reader may open its page
 * @param routine its name
 * @param cause the root cause; null when it is not known yet
 * @param setAside causes looked at that were not the root
 * @param mayWork whether this reader may change it
 * @param mayDiscuss whether this reader may say something about it
 * @param isChecker whether this reader judges it
 * @param steps where it can go from here, the natural next one first, those for the checker included
 */
public record PlanDetails(
        long id,
        String title,
        PlanState state,
        Instant stateSince,
        long departmentId,
        String departmentCode,
        String department,
        String betterOff,
        Person owner,
        Person checker,
        @Nullable Long routineId,
        @Nullable String routine,
        LocalDate begunOn,
        @Nullable Double agreedRatio,
        @Nullable Integer windowWeeks,
        @Nullable LocalDate effectiveOn,
        Start start,
        List<Theme> themes,
        List<Quote> quotes,
        @Nullable RootCause cause,
        List<SetAside> setAside,
        List<Item> actions,
        List<Said> notes,
        List<Happened> history,
        int reopenings,
        @Nullable String escalatedTo,
        @Nullable String cancelledBecause,
        boolean mayWork,
        boolean mayDiscuss,
        boolean isChecker,
        boolean isOwner,
        List<Transition> steps)
        implements Serializable {

    /** @param department where they work; null after they left @param gone whether they have left */
    public record Person(long id, String name, String employeeNumber, @Nullable String department, boolean gone)
            implements Serializable {

        /** Two letters for the picture. */
        public String initials() {
            String[] names = name.strip().split("\\s+");
            String last = names[names.length - 1];
            String letters = names.length == 1 ? first(last) : first(names[0]) + first(last);
            return letters.toUpperCase(Locale.ROOT);
        }

        private static String first(String name) {
            return name.isEmpty() ? "" : name.substring(0, 1);
        }

        /** The last name, as on a card. */
        public String shortName() {
            return name.substring(name.strip().lastIndexOf(' ') + 1);
        }

        public String firstName() {
            return name.strip().split("\\s+")[0];
        }
    }

    /** What was fixed when it began: the weeks, what was counted in them, and the rate per 1,000. */
    public record Start(LocalDate firstMonday, LocalDate lastMonday, long events, long total, double rate)
            implements Serializable {}

    /**
     * @param name null when this reader may not see the theme
     * @param ended what became of it; null while it is there, or when this reader may not see it
     */
    public record Theme(long id, @Nullable String name, @Nullable Ended ended) implements Serializable {}

    /** @param into the theme that took its place; null when it was dissolved */
    public record Ended(String was, @Nullable String into, @Nullable String by, @Nullable Instant at)
            implements Serializable {}

    public record Quote(long commentId, String text, LocalDate occurredOn) implements Serializable {}

    public record RootCause(
            String summary, CauseCategory category, List<String> whys, List<Long> comments, @Nullable Quote quote)
            implements Serializable {

        /** As it was written down. */
        public CauseWording wording() {
            return new CauseWording(summary, category, whys, Set.copyOf(comments));
        }
    }

    public record SetAside(String summary, String because, List<String> whys, int comments) implements Serializable {}

    /**
     * @param owner null when a partner or supplier does it
     * @param routine the meeting in which it is followed up, when that is another than the plan's
     * @param changes how often it was changed: what whoever changes it has seen
     * @param mine whether this reader may report on it
     */
    public record Item(
            long id,
            ActionKind kind,
            String text,
            @Nullable Person owner,
            @Nullable String partner,
            LocalDate dueOn,
            int progress,
            @Nullable LocalDate doneOn,
            boolean late,
            @Nullable String evidence,
            @Nullable String evidenceLink,
            @Nullable String routine,
            int changes,
            boolean mine)
            implements Serializable {

        public boolean done() {
            return doneOn != null;
        }
    }

    /** @param parts the text, cut where somebody is named */
    public record Said(String author, List<Part> parts, Instant at) implements Serializable {}

    /** @param name whether this part names somebody */
    public record Part(String text, boolean name) implements Serializable {}

    public record Happened(HistoryEntry.What what, String who, @Nullable String detail, Instant at)
            implements Serializable {}

    /** Names of those who have left and still own or check this plan, or have an open action in it. */
    public List<String> gone() {
        return state.isOpen()
                ? Stream.concat(
                                Stream.of(owner, checker),
                                actions.stream()
                                        .filter(item -> !item.done())
                                        .flatMap(item -> Stream.ofNullable(item.owner())))
                        .filter(Person::gone)
                        .map(Person::name)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Whether all its themes were dissolved, so that nothing can be counted for it any more. */
    public boolean isUncounted() {
        return !themes.isEmpty()
                && themes.stream()
                        .allMatch(
                                theme -> theme.ended() != null && theme.ended().into() == null);
    }

    public long actionsDone() {
        return actions.stream().filter(Item::done).count();
    }

    public long actionsLate() {
        return actions.stream().filter(Item::late).count();
    }

    public boolean can(Transition step) {
        return steps.contains(step);
    }
}
