package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.effect.Rise;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Rising;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.customervoice.domain.ThemeReads.Sized;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads themes with their figures: what there is most of, what is rising, what is falling. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ReadingThemes {

    private final ThemeReads themes;
    private final Departments departments;
    private final CurrentActor current;
    private final Clock clock;
    private final FiguresInHand inHand = new FiguresInHand();

    @SuppressWarnings("NullAway.Init")
    protected ReadingThemes() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReadingThemes(
            @Nullable ThemeReads themes,
            @Nullable Departments departments,
            @Nullable CurrentActor current,
            @Nullable Clock clock) {
        this.themes = themes;
        this.departments = departments;
        this.current = current;
        this.clock = clock;
    }

    private static final int WEEKS = 52;

    /** Themes of a department and of those below, null for all that the reader may see; the largest of the last 12 weeks first. */
    public List<ThemeFigures> of(@Nullable DepartmentId department) {
        return figures(scope(department), 2 * ThemeFigures.WINDOW);
    }

    /**
     * Of a theme that was merged, the one that took its place.
     *
     * @throws Refusal (not found) also for what lies outside the reader's scope, or was dissolved
     */
    public ThemeFigures get(ThemeId id) {
        long now = themes.now(id.value());
        long department = themes.departmentOf(now).orElseThrow(Refusal::notFound);
        Set<Long> seen = scope(null);
        if (seen != null && !seen.contains(department)) {
            throw Refusal.notFound();
        }
        // rising is judged among all themes of the department
        return figures(Set.of(department), WEEKS).stream()
                .filter(figure -> figure.id() == now)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** Themes of this department alone that are rising or new, judged among all of it; the clearest first. */
    public List<ThemeFigures> risingIn(DepartmentId department) {
        scope(department);
        return figures(Set.of(department.value()), 2 * ThemeFigures.WINDOW).stream()
                .filter(ThemeFigures::rises)
                .sorted(Comparator.comparingDouble(ThemeFigures::chance))
                .toList();
    }

    /** Whether the reader may change this theme. */
    public boolean mayChange(ThemeFigures theme) {
        return Scope.mayChangeThemesOf(current.get(), new DepartmentId(theme.departmentId()));
    }

    /** Whether the reader may change the themes of this department. */
    public boolean mayChangeOf(DepartmentId department) {
        return Scope.mayChangeThemesOf(current.get(), department);
    }

    /** Complaints of each theme since a day. */
    public Map<Long, Integer> complaintsSince(List<ThemeFigures> of, LocalDate day) {
        return themes.complaintsSince(of.stream().map(ThemeFigures::id).toList(), day);
    }

    private @Nullable Set<Long> scope(@Nullable DepartmentId department) {
        Actor actor = current.get();
        Set<Long> own = actor.is(Role.EXECUTIVE) ? null : Scope.ofLists(actor);
        if (department == null) {
            return own;
        }
        if (own != null && !own.contains(department.value())) {
            throw Refusal.notFound();
        }
        return departments.withBelow(department).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static final Comparator<ThemeFigures> LARGEST_FIRST =
            Comparator.comparingInt(ThemeFigures::comments).reversed().thenComparing(ThemeFigures::name);

    /** The largest of the last 12 weeks first. @param back how many weeks, 24 at least */
    private List<ThemeFigures> figures(@Nullable Set<Long> of, int back) {
        LocalDate thisMonday = FullComment.mondayOf(clock.instant());
        LocalDate from = thisMonday.minusWeeks(back);
        FiguresInHand.Counts counts = new FiguresInHand.Counts(
                from, back, themes.of(of), themes.company(from, thisMonday), themes.weekly(of, from, back));
        return inHand.of(of, counts, ReadingThemes::reckoned);
    }

    private static List<ThemeFigures> reckoned(FiguresInHand.Counts counts) {
        List<Drawn> drawn = counts.themes().stream()
                .map(theme -> new Drawn(
                        theme,
                        points(
                                counts.weekly().getOrDefault(theme.id(), new int[counts.weeks()]),
                                counts.company(),
                                counts.from())))
                .toList();
        Rising.View up = Rising.of(drawn.stream()
                .map(d -> d.weeks(Rising.WEEKS_BEFORE, Rising.WEEKS_NOW))
                .toList());
        // what became rarer is what would have risen, had time run backwards
        Rising.View down = Rising.of(drawn.stream().map(Drawn::backwards).toList());
        return IntStream.range(0, drawn.size())
                .mapToObj(place -> drawn.get(place)
                        .figures(
                                up.chances().get(place),
                                up.rising().contains(place),
                                down.rising().contains(place)))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static List<ThemeFigures.Point> points(int[] of, Map<LocalDate, Integer> all, LocalDate from) {
        List<ThemeFigures.Point> points = new ArrayList<>(of.length);
        for (int week = 0; week < of.length; week++) {
            LocalDate monday = from.plusWeeks(week);
            points.add(new ThemeFigures.Point(monday, of[week], all.getOrDefault(monday, 0)));
        }
        return points;
    }

    /** A theme with its weeks, from which everything else is reckoned. */
    private record Drawn(Sized theme, List<ThemeFigures.Point> points) {

        private long events(int fromEnd, int toEnd) {
            return part(fromEnd, toEnd).stream()
                    .mapToLong(ThemeFigures.Point::comments)
                    .sum();
        }

        private long all(int fromEnd, int toEnd) {
            return part(fromEnd, toEnd).stream()
                    .mapToLong(ThemeFigures.Point::all)
                    .sum();
        }

        private List<ThemeFigures.Point> part(int fromEnd, int toEnd) {
            return points.subList(points.size() - fromEnd, points.size() - toEnd);
        }

        Rising.Weeks weeks(int before, int now) {
            return new Rising.Weeks(theme.departmentId(), new Rise.Series(counts(now + before, now), counts(now, 0)));
        }

        Rising.Weeks backwards() {
            return new Rising.Weeks(
                    theme.departmentId(),
                    new Rise.Series(
                            counts(ThemeFigures.WINDOW, 0), counts(2 * ThemeFigures.WINDOW, ThemeFigures.WINDOW)));
        }

        private List<WindowCounts> counts(int fromEnd, int toEnd) {
            return part(fromEnd, toEnd).stream()
                    .map(point -> new WindowCounts(point.comments(), Math.max(point.all(), point.comments())))
                    .toList();
        }

        /** Nothing came before the last weeks, ever. */
        private boolean isNew() {
            LocalDate first = theme.first();
            return first != null
                    && !first.isBefore(
                            points.get(points.size() - Rising.WEEKS_NOW).monday());
        }

        ThemeFigures figures(double chance, boolean rising, boolean falling) {
            double rate = rate(ThemeFigures.WINDOW, 0);
            double rateBefore = rate(2 * ThemeFigures.WINDOW, ThemeFigures.WINDOW);
            Double change = rateBefore == 0 ? null : rate / rateBefore - 1;
            int last = Rising.WEEKS_NOW;
            int first = Rising.WEEKS_NOW + Rising.WEEKS_BEFORE;
            double expected =
                    all(first, last) == 0 ? 0 : (double) events(first, last) * all(last, 0) / all(first, last);
            return new ThemeFigures(
                    theme.id(),
                    theme.departmentId(),
                    theme.name(),
                    theme.definition(),
                    theme.comments(),
                    (int) events(ThemeFigures.WINDOW, 0),
                    rate,
                    change,
                    trend(rising, falling, change),
                    (int) events(last, 0),
                    expected,
                    chance,
                    List.copyOf(points),
                    theme.locked(),
                    theme.version());
        }

        private double rate(int fromEnd, int toEnd) {
            long all = all(fromEnd, toEnd);
            return all == 0 ? 0 : 1000.0 * events(fromEnd, toEnd) / all;
        }

        private ThemeFigures.Trend trend(boolean rising, boolean falling, @Nullable Double change) {
            if (rising) {
                return isNew() ? ThemeFigures.Trend.NEW : ThemeFigures.Trend.RISING;
            }
            return falling && change != null && change <= -ThemeFigures.CLEARLY
                    ? ThemeFigures.Trend.FALLING
                    : ThemeFigures.Trend.STEADY;
        }
    }
}
