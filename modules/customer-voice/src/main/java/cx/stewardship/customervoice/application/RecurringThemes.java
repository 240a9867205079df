package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.customervoice.domain.ThemeReads.Sized;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of the themes that customers complained of in the 8 weeks before, those that came again in the last 4 full weeks, three
 * times or more: what was not prevented. The more, the worse.
 */
@ApplicationScoped
@Transactional
public class RecurringThemes implements Indicator {

    private static final int LATELY = 4;
    private static final int BEFORE = 12;
    private static final int AGAIN = 3;

    private final ThemeReads themes;
    private final Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected RecurringThemes() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RecurringThemes(@Nullable ThemeReads themes, @Nullable Departments departments) {
        this.themes = themes;
        this.departments = departments;
    }

    /** Themes looked at, and those among them that recurred, the loudest first. */
    record Count(List<Sized> all, List<Sized> recurred) {}

    static Count count(ThemeReads themes, @Nullable Set<Long> scope, LocalDate asOf) {
        LocalDate monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Sized> every = themes.of(scope);
        List<Long> ids = every.stream().map(Sized::id).toList();
        Set<Long> complaints =
                themes.complaintsSince(ids, monday.minusWeeks(BEFORE)).keySet();
        Map<Long, int[]> sums = themes.lately(scope, monday, List.of(LATELY, BEFORE));
        Map<Long, Integer> lately = new HashMap<>();
        List<Sized> all = new ArrayList<>();
        for (Sized theme : every) {
            int[] of = sums.getOrDefault(theme.id(), new int[2]);
            if (of[1] > of[0] && complaints.contains(theme.id())) {
                all.add(theme);
                lately.put(theme.id(), of[0]);
            }
        }
        List<Sized> recurred = all.stream()
                .filter(theme -> lately.getOrDefault(theme.id(), 0) >= AGAIN)
                .sorted(Comparator.comparing((Sized theme) -> lately.getOrDefault(theme.id(), 0))
                        .reversed())
                .toList();
        return new Count(all, recurred);
    }

    @Override
    public String code() {
        return "recurring-themes";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Set<Long> scope = department
                .map(top -> departments.withBelow(top).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet()))
                .orElse(null);
        Count count = count(themes, scope, asOf);
        return Optional.of(new Reading(
                count.recurred().size(),
                count.all().size(),
                count.recurred().stream()
                        .limit(10)
                        .map(theme -> ThreadRef.of(ThreadKind.THEME, theme.id()))
                        .toList(),
                "/customer-voice/themes"));
    }
}
