package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reckons what a change of themes would move. */
@Dependent
class ThemePreviews {

    private static final int WEEKS = 12;

    private final ThemeLedger ledger;

    @Inject
    ThemePreviews(ThemeLedger ledger) {
        this.ledger = ledger;
    }

    ThemePreview of(List<Theme> themes, ThemeWork work) {
        List<Long> ids = themes.stream().map(theme -> theme.id().value()).toList();
        LocalDate before = FullComment.mondayOf(work.now());
        Map<Long, Map<LocalDate, Integer>> each = ledger.reads().weeks(ids, before.minusWeeks(WEEKS), before);
        Map<LocalDate, Integer> together = ledger.reads().weeksOfAny(ids, before.minusWeeks(WEEKS), before);
        List<ThemePreview.Week> weeks = new ArrayList<>();
        for (LocalDate monday = before.minusWeeks(WEEKS); monday.isBefore(before); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            weeks.add(new ThemePreview.Week(
                    week,
                    ids.stream()
                            .map(id -> each.getOrDefault(id, Map.of()).getOrDefault(week, 0))
                            .toList(),
                    together.getOrDefault(week, 0)));
        }
        List<ThemeUses.Use> uses = ledger.uses(themes, work);
        return new ThemePreview(
                themes.stream().map(this::line).toList(),
                ledger.members().countOfAny(ids),
                weeks,
                uses,
                measured(uses, themes));
    }

    private static @Nullable Refusal measured(List<ThemeUses.Use> uses, List<Theme> themes) {
        return uses.stream()
                .filter(ThemeUses.Use::measures)
                .findFirst()
                .map(use -> ThemeLedger.measured(use, themes))
                .orElse(null);
    }

    private ThemePreview.Line line(Theme theme) {
        return new ThemePreview.Line(
                theme.id().value(),
                theme.name(),
                theme.definition(),
                theme.isLocked(),
                ledger.members().countOfAny(List.of(theme.id().value())),
                theme.version());
    }
}
