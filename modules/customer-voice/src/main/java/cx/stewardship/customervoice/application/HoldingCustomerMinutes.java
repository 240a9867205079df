package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.MinuteUse;
import cx.stewardship.customervoice.domain.MinuteUses;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a meeting or a training begins with: a story, what customers tell most, what has been promised, what they
 * thanked for. That it was used is written down: it is evidence of what is really done.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class HoldingCustomerMinutes {

    private static final int ACTIONS = 5;
    private static final int THANKS = 3;
    private static final int LATEST = 10;
    private static final int WEEKS = 13;

    private ReadingStories stories;
    private ReadingThemes themes;
    private MinuteParts parts;
    private MinuteLog log;

    @SuppressWarnings("NullAway.Init")
    protected HoldingCustomerMinutes() {}

    @Inject
    HoldingCustomerMinutes(ReadingStories stories, ReadingThemes themes, MinuteParts parts, MinuteLog log) {
        this.stories = stories;
        this.themes = themes;
        this.parts = parts;
        this.log = log;
    }

    /** Whose minute it is when nobody says: a lead's own department, for others the whole company. */
    public @Nullable DepartmentId usual() {
        Actor actor = log.desk().actor();
        if (actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE)) {
            return null;
        }
        DepartmentId own = actor.department();
        return own != null && actor.leads(own)
                ? own
                : actor.leads().stream()
                        .min(Comparator.comparingLong(DepartmentId::value))
                        .orElseThrow(Refusal::notFound);
    }

    /**
     * @param department with those below it; null for the whole company
     * @param story the chosen one; null for the story of the day
     * @param quote the comment behind it whose words are shown; null for the one that tells it
     */
    public Minute open(@Nullable DepartmentId department, @Nullable StoryId story, @Nullable Long quote) {
        checked(department);
        OpenedStory opened = story == null ? ofTheDay(department) : stories.get(story);
        return new Minute(
                department == null ? null : department.value(),
                opened == null ? null : opened.story(),
                opened == null ? "" : words(opened, quote),
                top(department),
                parts.actions(log.desk().actor(), department, ACTIONS),
                parts.thanks(department, log.desk().today(), THANKS));
    }

    /** What there is most of in the last 12 weeks, thanks left out. */
    private @Nullable ThemeFigures top(@Nullable DepartmentId department) {
        List<ThemeFigures> told = themes.of(department);
        Map<Long, Integer> complaints =
                themes.complaintsSince(told, log.desk().today().minusWeeks(WEEKS));
        return told.stream()
                .filter(theme -> theme.comments() > 0 && complaints.getOrDefault(theme.id(), 0) > 0)
                .findFirst()
                .orElse(null);
    }

    private @Nullable OpenedStory ofTheDay(@Nullable DepartmentId department) {
        List<Stories.Told> own = stories.told(department);
        List<Stories.Told> all = own.isEmpty() ? stories.told(null) : own;
        if (all.isEmpty()) {
            return null;
        }
        int today = (int) Math.floorMod(log.desk().today().toEpochDay(), (long) all.size());
        return stories.get(new StoryId(all.get(today).id()));
    }

    private static String words(OpenedStory opened, @Nullable Long quote) {
        return opened.behind().stream()
                .filter(line -> Objects.equals(line.id(), quote))
                .map(CommentLine::text)
                .findFirst()
                .orElse(opened.story().quote());
    }

    private void checked(@Nullable DepartmentId department) {
        Actor actor = log.desk().actor();
        boolean may = department == null
                ? actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE)
                : Scope.maySeeThemesOf(actor, department);
        if (!may) {
            throw Refusal.notFound();
        }
    }

    /** Writes down that a meeting began with it. */
    public void note(NoteMinute command) {
        checked(command.department());
        if (command.story() != null) {
            stories.get(command.story());
        }
        log.note(command);
    }

    /** Takes back what oneself wrote down; the CX team takes back any. */
    public void takeBack(long id) {
        log.takeBack(id);
    }

    /** The latest of a department and those below it; of the company for null. */
    public List<MinuteUse> latest(@Nullable DepartmentId department) {
        checked(department);
        return log.uses().latest(parts.withBelow(department), LATEST);
    }

    /** How often in the quarter that has begun. */
    public int timesThisQuarter(@Nullable DepartmentId department) {
        checked(department);
        LocalDate today = log.desk().today();
        LocalDate from = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        MinuteUses uses = log.uses();
        return uses.days(parts.withBelow(department), from, today.plusDays(1)).size();
    }

    /** Whether the reader may take this one back. */
    public boolean mayTakeBack(MinuteUse use) {
        return log.mayTakeBack(use);
    }
}
