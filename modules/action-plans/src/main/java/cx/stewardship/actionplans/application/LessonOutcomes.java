package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.LessonDetails.Outcome;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.analysis.effect.CountedAlike;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.Completeness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a lesson was adopted: does the theme that is alike stay below its rate there? The twelve weeks before the offer against the
 * weeks since it was adopted, by the same test as for plans; the ratio to reach is 1.
 */
@Dependent
class LessonOutcomes {

    private static final int WEEKS_BEFORE = 12;
    private static final int MOST_WEEKS_AFTER = 52;

    private final Themes themes;
    private final Clock clock;

    @Inject
    LessonOutcomes(Themes themes, Clock clock) {
        this.themes = themes;
        this.clock = clock;
    }

    /** @param after per 1,000; null as long as no week is over */
    record Found(Outcome outcome, @Nullable Double before, @Nullable Double after) {}

    /** Empty unless it was adopted. */
    Optional<Found> of(LessonOffer offer) {
        LocalDate adopted = offer.adoptedOn().orElse(null);
        if (adopted == null || offer.answer().orElse(null) != LessonAnswer.ADOPTED) {
            return Optional.empty();
        }
        Long theme = offer.themeId().orElse(null);
        if (theme == null) {
            return Optional.of(new Found(Outcome.NO_THEME, null, null));
        }
        LocalDate offered = offer.offeredOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = adopted.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate thisMonday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate farthest = from.plusWeeks(MOST_WEEKS_AFTER);
        LocalDate until = thisMonday.isBefore(farthest) ? thisMonday : farthest;
        List<WindowCounts> before = counts(theme, offered.minusWeeks(WEEKS_BEFORE), offered, 1);
        Completeness found = completeness(theme, offered, from, until);
        List<WindowCounts> after = counts(theme, from, until, found.share());
        Effect effect = CountedAlike.byShare(found.share(), found.lowest(), found.highest())
                .widened(EffectivenessCheck.compare(before, after, 1));
        Outcome outcome = effect.verdict() == Verdict.NOT_ENOUGH_DATA
                ? Outcome.NOT_ENOUGH_DATA
                : effect.verdict() == Verdict.NOT_EFFECTIVE ? Outcome.ROSE : Outcome.PREVENTED;
        return Optional.of(new Found(
                outcome,
                effect.before().perThousand(),
                effect.after().comments() == 0
                        ? null
                        : Double.valueOf(effect.after().perThousand())));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As for plans: what joined by itself is compared with as many comments fewer as the rule for joining misses. */
    private Completeness completeness(long theme, LocalDate offered, LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? themes.completeness(
                        List.of(new ThemeId(theme)), offered.minusWeeks(WEEKS_BEFORE), offered, from, until)
                : Completeness.WHOLE;
    }

    private List<WindowCounts> counts(long theme, LocalDate from, LocalDate until, double completeness) {
        return until.isAfter(from)
                ? themes.weekly(List.of(new ThemeId(theme)), from, until).stream()
                        .map(week -> new WindowCounts(
                                Math.min(week.ofTheme(), week.all()),
                                Math.max(Math.min(week.ofTheme(), week.all()), Math.round(week.all() * completeness))))
                        .toList()
                : List.of();
    }
}
