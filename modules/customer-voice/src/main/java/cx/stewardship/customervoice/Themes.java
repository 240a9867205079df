package cx.stewardship.customervoice;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The themes of the departments, for those who plan against them. All dates are days and weeks of <em>occurring</em>, in UTC. */
public interface Themes {

    /**
     * What several customers said about the same thing.
     *
     * @param department whose theme it is
     * @param definition one sentence that says which comments belong here; empty when nobody wrote one yet
     * @param comments how many belong to it in all
     */
    record Theme(ThemeId id, DepartmentId department, String name, String definition, long comments) {}

    /**
     * @param ofTheme comments of the theme or themes that occurred in the week that begins on this Monday, each counted once
     * @param all comments of the whole company that occurred in it: what a rate per 1,000 is taken of
     */
    record Week(LocalDate monday, long ofTheme, long all) {}

    /** A customer's own words. */
    record Quote(CommentId id, String text, LocalDate occurredOn) {}

    /**
     * The theme, if this actor may see it: leads of its department, the CX team, HR and executives. Of one that was merged, the
     * one that took its place; one that was dissolved has its name and no comment.
     */
    Optional<Theme> find(ThemeId id, Actor actor);

    /**
     * What became of a theme that is no longer there.
     *
     * @param was its name
     * @param into the theme that took its place; null when it was dissolved
     * @param by as people know them; null when nobody wrote it down
     */
    record Ending(String was, @Nullable String into, @Nullable String by, @Nullable Instant at) {}

    /** Empty while the theme is there. Whoever calls has made sure that the reader may see it. */
    Optional<Ending> ending(ThemeId id);

    /** All themes of a department, the largest first. Whoever calls has made sure that the reader may see them. */
    List<Theme> of(DepartmentId department);

    /**
     * Keeps the themes as they are until the end of the transaction: nobody merges, splits or dissolves them meanwhile. For those
     * who fix figures of them.
     *
     * @throws cx.stewardship.shared.Refusal (conflict) when one was merged or dissolved: the reason says what became of it
     */
    void hold(Collection<ThemeId> themes);

    /**
     * One entry per week, also for weeks without comments, in order.
     *
     * @param themes of which a comment counts once even if it belongs to several
     * @param fromMonday the first week
     * @param toMondayExclusive the week after the last
     */
    List<Week> weekly(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive);

    /**
     * @param ofTheme comments of the theme or themes from this source in the week, each counted once
     * @param all comments of the whole company from this source in it
     */
    record OfSource(String source, LocalDate monday, long ofTheme, long all) {}

    /**
     * The weeks as {@link #weekly} gives them, by where the comments came from; only sources and weeks that have any. To look only at what all comments
     * came from, which costs least, name no theme.
     *
     * @param fromMonday the first week
     * @param toMondayExclusive the week after the last
     */
    List<OfSource> weeklyBySource(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive);

    /** So many comments that are still to be read are counted. */
    long MOST_UNREAD = 1_000;

    /**
     * How many comments that occurred in these weeks may still join one of the themes by themselves: they concern its department,
     * belong to none of its themes, and the product has not read them yet. Locked themes wait for none, nor does anybody where no
     * server reads.
     *
     * @return {@link #MOST_UNREAD} and one where there are more: after a large import nobody shall wait until all are counted
     */
    long unread(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive);

    /**
     * A share with its 95 % interval: it is known from some hundred earlier comments at most.
     *
     * @param share from 0.05 to 1
     * @param lowest from 0 to {@code share}
     * @param highest from {@code share} to 1
     */
    record Completeness(double share, double lowest, double highest) implements java.io.Serializable {

        public static final Completeness WHOLE = surely(1);

        public static Completeness surely(double share) {
            return new Completeness(share, share, share);
        }
    }

    /**
     * How many of some comments the rule for joining would have found by itself: what later weeks are reckoned by.
     *
     * @param since from when on comments joined by a rule that finds so many; of a measure just taken, when people last merged, split, dissolved or made
     *     themes of the department, by which the rule changes for all of them
     * @param found of those that are known, from 0 to {@code known}
     * @param known how many had been read; at least {@link #ENOUGH_KNOWN}
     */
    record Found(Instant since, long found, long known) implements java.io.Serializable {

        public double share() {
            return found / (double) known;
        }
    }

    /** A share of fewer comments would say nothing. */
    long ENOUGH_KNOWN = 10;

    /**
     * How many comments of these weeks the rule for joining would put into the themes by itself, as themes stand now. People who make a theme group all they
     * find; what comes afterwards joins by itself, by a rule that is strict and misses some. The rule depends on all themes of the department: a comment joins
     * only if it is clearly more like this one than any other. So whoever compares later weeks has to keep what was found, and look again when themes change.
     *
     * @return empty when fewer than {@link #ENOUGH_KNOWN} comments of these weeks have been read
     */
    Optional<Found> found(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive);

    /**
     * Whether comments of these weeks that belong to the themes have not been read yet: then what the rule finds is told of some of them only, and who keeps it
     * waits.
     */
    boolean toBeRead(Collection<ThemeId> themes, LocalDate fromMonday, LocalDate toMondayExclusive);

    /**
     * How completely later weeks are counted, compared with earlier ones: fewer comments may only mean that fewer were found. Each comment that joined by itself
     * counts by what the rule found when it joined.
     *
     * @param rule what it found, the first one first, each from its {@code since} on, the first from ever; empty when nothing is known
     * @param laterFromMonday the first of the later weeks
     * @param laterToMondayExclusive the week after the last of those
     * @return {@link Completeness#WHOLE} when people or files put the later comments there, or when too few were read to tell
     */
    Completeness completeness(
            Collection<ThemeId> themes, List<Found> rule, LocalDate laterFromMonday, LocalDate laterToMondayExclusive);

    /** The same where nobody kept what the rule found: it is looked up in the earlier weeks with the themes as they stand. */
    default Completeness completeness(
            Collection<ThemeId> themes,
            LocalDate fromMonday,
            LocalDate toMondayExclusive,
            LocalDate laterFromMonday,
            LocalDate laterToMondayExclusive) {
        return completeness(
                themes,
                found(themes, fromMonday, toMondayExclusive).stream().toList(),
                laterFromMonday,
                laterToMondayExclusive);
    }

    /**
     * Comments that speak best for the theme: of the newest those nearest its centre, neither the shortest nor the longest first, none
     * twice.
     */
    List<Quote> quotes(ThemeId id, int most);

    /**
     * Comments that belong to any of these themes and hold all these words, the newest first; for those who look for what bears
     * out a cause. Whoever calls has made sure that the reader may see the themes.
     *
     * @param words as typed, whole or their beginnings, in any order; blank for any
     */
    List<Quote> holding(Collection<ThemeId> themes, String words, int most);

    /** Of these comments those that belong to any of these themes, the newest first. */
    List<Quote> among(Collection<ThemeId> themes, Collection<CommentId> comments);
}
