package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ThemeReads.Sized;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures of themes as they were reckoned last. They follow from the counts alone, and are reckoned anew only when these are not
 * the same any more: never out of date, and many people who look at the same themes share the work.
 */
final class FiguresInHand {

    /** Scopes that are remembered at most; a company has about as many as departments. */
    private static final int MOST = 100;

    /**
     * What figures follow from.
     *
     * @param company comments of the whole company by Monday
     * @param weekly comments by theme, a figure a week from {@code from} on
     */
    record Counts(
            LocalDate from, int weeks, List<Sized> themes, Map<LocalDate, Integer> company, Map<Long, int[]> weekly) {

        boolean same(Counts other) {
            return from.equals(other.from)
                    && weeks == other.weeks
                    && themes.equals(other.themes)
                    && company.equals(other.company)
                    && (weekly == other.weekly || sameWeeks(other));
        }

        private boolean sameWeeks(Counts other) {
            return weekly.keySet().equals(other.weekly.keySet())
                    && weekly.entrySet().stream()
                            .allMatch(entry -> Arrays.equals(entry.getValue(), other.weekly.get(entry.getKey())));
        }
    }

    private record View(@Nullable Set<Long> departments, int weeks) {}

    private record Reckoned(Counts counts, List<ThemeFigures> figures) {}

    private final Map<View, Reckoned> known = new ConcurrentHashMap<>();

    /** @param departments that are looked at, null for all */
    List<ThemeFigures> of(
            @Nullable Set<Long> departments, Counts counts, Function<Counts, List<ThemeFigures>> reckoning) {
        View view = new View(departments == null ? null : new HashSet<>(departments), counts.weeks());
        Reckoned last = known.get(view);
        if (last != null && last.counts().same(counts)) {
            return last.figures();
        }
        List<ThemeFigures> figures = List.copyOf(reckoning.apply(counts));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(view, new Reckoned(counts, figures));
        return figures;
    }
}
