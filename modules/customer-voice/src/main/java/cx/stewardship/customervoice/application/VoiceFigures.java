package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.task.WeekFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers said in the last full week, what comes again and again, and what they thanked for. */
@ApplicationScoped
@Transactional
public class VoiceFigures implements WeekFigures {

    private static final int WEEKS = 12;

    private final ThemeReads themes;
    private final Departments departments;
    private final Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected VoiceFigures() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public VoiceFigures(@Nullable ThemeReads themes, @Nullable Departments departments, @Nullable Formats formats) {
        this.themes = themes;
        this.departments = departments;
        this.formats = formats;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<WeekFigure> of(Actor actor, Optional<DepartmentId> department, LocalDate today) {
        if (!actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE, Role.DEPARTMENT_LEAD)) {
            return List.of();
        }
        Set<Long> scope = department
                .map(top -> departments.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet()))
                .orElse(null);
        Set<Long> own = actor.is(Role.EXECUTIVE) ? null : Scope.ofLists(actor);
        if (own != null && (scope == null || !own.containsAll(scope))) {
            return List.of();
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, int[]> weeks = themes.concerning(scope, monday.minusWeeks(WEEKS), monday);
        return List.of(comments(weeks, monday), recurring(scope, today), thanks(weeks, monday));
    }

    private WeekFigure comments(Map<LocalDate, int[]> weeks, LocalDate monday) {
        List<Integer> line = line(weeks, monday, 0);
        return new WeekFigure(
                Pages.text("voice.week.comments"),
                formats.count(line.get(WEEKS - 1)),
                line.get(WEEKS - 1) - line.get(WEEKS - 2),
                true,
                line,
                Pages.text("voice.week.comments.context"));
    }

    private WeekFigure thanks(Map<LocalDate, int[]> weeks, LocalDate monday) {
        List<Integer> line = line(weeks, monday, 1);
        return new WeekFigure(
                Pages.text("voice.week.thanks"),
                formats.count(line.get(WEEKS - 1)),
                line.get(WEEKS - 1) - line.get(WEEKS - 2),
                false,
                line,
                Pages.text("voice.week.thanks.context"));
    }

    private WeekFigure recurring(@Nullable Set<Long> scope, LocalDate today) {
        RecurringThemes.Count count = RecurringThemes.count(themes, scope, today);
        return new WeekFigure(
                Pages.text("voice.week.recurring"),
                Pages.text(
                        "voice.week.recurring.value",
                        count.recurred().size(),
                        count.all().size()),
                null,
                true,
                List.of(),
                Pages.text("voice.week.recurring.context"));
    }

    private static List<Integer> line(Map<LocalDate, int[]> weeks, LocalDate monday, int which) {
        List<Integer> line = new ArrayList<>();
        for (int back = WEEKS; back > 0; back--) {
            line.add(weeks.getOrDefault(monday.minusWeeks(back), new int[2])[which]);
        }
        return line;
    }
}
