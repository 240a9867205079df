package cx.stewardship.actionplans.web;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.application.EffectReport.Comparison;
import cx.stewardship.actionplans.application.EffectReport.Pace;
import cx.stewardship.actionplans.application.EffectReport.Sources;
import cx.stewardship.actionplans.application.EffectReport.Spread;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.SteadySources.Change;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the figures are, the reader gets a plain answer. */
class EffectWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final EffectWords words = new EffectWords(
            Formats.in(Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC)),
            (key, arguments) -> new Texts().get(Locale.ENGLISH, key, arguments));

    private static EffectReport report(long x0, long n0, long x1, long n1, int weeks, @Nullable Long weeksNeeded) {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(x0, n0), new WindowCounts(x1, n1), .6);
        EffectFigures figures = new EffectFigures(
                effect.verdict(),
                x0,
                n0,
                x1,
                n1,
                weeks,
                effect.ratio(),
                effect.lower(),
                effect.upper(),
                effect.pTwoSided(),
                effect.dispersion(),
                effect.moreCommentsNeeded(),
                SourcesCounted.ALL,
                NOW);
        return new EffectReport(
                figures,
                .6,
                8,
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 10, 26),
                figures.rateBefore(),
                figures.rateAfter(),
                new Spread(1, 1),
                new Pace(weeksNeeded == null ? 0 : 300, weeksNeeded),
                List.of(),
                Completeness.WHOLE,
                List.of(),
                Sources.UNCHANGED,
                0);
    }

    private String all(EffectReport report) {
        EffectFigures figures = report.figures();
        assertThat(figures).isNotNull();
        return words.customers(figures) + " " + words.instead(figures) + " " + words.because(report);
    }

    @Test
    void an_effect_is_told_in_customers_terms_first() {
        assertThat(all(report(48, 4000, 20, 3600, 11, null)))
                .startsWith("Customers met this about half as often as before: 5.6 instead of 12.0 in 1,000 comments.");
    }

    @Test
    void who_reads_the_verdict_is_told_since_when_comments_join_by_another_rule() {
        EffectReport report = report(48, 4000, 20, 3600, 11, null);
        assertThat(redrawn(report, List.of())).isEmpty();
        ActionPlan plan = PlanFixture.pending();
        plan.reckonBy(22, 80, Instant.EPOCH, NOW);
        assertThat(redrawn(report, plan.foundByRule())).isEmpty();
        plan.reckonBy(30, 80, NOW.plusSeconds(60), NOW.plusSeconds(90));
        assertThat(redrawn(report, plan.foundByRule()))
                .singleElement()
                .asString()
                .startsWith("Other themes of the department were changed on ")
                .contains("the rule now finds 38\u00a0% instead of 28\u00a0%");
        plan.reckonBy(80, 80, NOW.plusSeconds(60), NOW.plusSeconds(180));
        assertThat(redrawn(report, plan.foundByRule()))
                .singleElement()
                .asString()
                .startsWith("Since ");
    }

    private List<String> redrawn(EffectReport report, List<FoundByRule> rule) {
        EffectReport told = new EffectReport(
                report.figures(),
                report.agreedRatio(),
                report.windowWeeks(),
                report.countsFrom(),
                report.decidedFrom(),
                report.rateBefore(),
                report.rateAfter(),
                report.spread(),
                report.pace(),
                report.weeks(),
                report.completeness(),
                rule,
                report.sources(),
                report.unread());
        return words.redrawn(told.rule()).stream().toList();
    }

    private static EffectReport withSources(SourcesCounted counted, SteadySources.Changed... changed) {
        EffectReport report = report(48, 4000, 8, 900, 3, 3L);
        EffectFigures f = Objects.requireNonNull(report.figures());
        Comparison all = new Comparison(f.verdict(), 12.1, 6, .5, .3, .8);
        return new EffectReport(
                new EffectFigures(f.verdict(), 48, 4000, 8, 900, 3, .5, .3, .8, .01, 1, null, counted, NOW),
                .6,
                8,
                report.countsFrom(),
                report.decidedFrom(),
                12.1,
                6.0,
                report.spread(),
                report.pace(),
                List.of(),
                Completeness.WHOLE,
                List.of(),
                new Sources(
                        List.of(changed),
                        counted,
                        all,
                        counted == SourcesCounted.NONE ? null : new Comparison(f.verdict(), 12.1, 11.8, .98, .7, 1.2)),
                0);
    }

    @Test
    void sources_that_changed_are_told_with_both_ways_of_counting() {
        EffectReport report = withSources(
                SourcesCounted.DISAGREE,
                new SteadySources.Changed("chat", Change.BEGAN, 0, .34),
                new SteadySources.Changed("survey", Change.ENDED, .28, 0));
        assertThat(words.word(report)).isEqualTo("Cannot be compared");
        assertThat(words.sources(report))
                .containsExactly(
                        "“chat” began: none before, 34\u00a0% of all comments since.",
                        "“survey” ended: 28\u00a0% of all comments before, none since.");
        assertThat(words.bothWays(report))
                .isEqualTo(
                        "Counting only sources that were there all the time, each with the share it had: 12.1 → 11.8 in 1,000."
                                + " Counting all comments: 12.1 → 6.0. They do not say the same, so there is no verdict yet; more weeks may settle it.");
        assertThat(words.because(report)).doesNotContain("more comments").contains("a new plan");
    }

    @ParameterizedTest
    @EnumSource(
            value = SourcesCounted.class,
            names = {"AGREE", "STEADY", "ALL"})
    void as_long_as_there_is_a_verdict_the_page_gives_it(SourcesCounted counted) {
        EffectReport report = withSources(counted, new SteadySources.Changed("chat", Change.MORE, .1, .34));
        assertThat(words.word(report)).isEqualTo("Not enough data yet");
        assertThat(words.bothWays(report)).contains("12.1 → 11.8").doesNotContain("plans.");
        assertThat(words.because(report)).doesNotContain("plans.");
    }

    @Test
    void without_a_steady_source_there_are_no_two_ways() {
        EffectReport report = withSources(
                SourcesCounted.NONE,
                new SteadySources.Changed("a", Change.ENDED, .4, 0),
                new SteadySources.Changed("b", Change.ENDED, .3, 0),
                new SteadySources.Changed("c", Change.ENDED, .2, 0),
                new SteadySources.Changed("d", Change.ENDED, .1, 0),
                new SteadySources.Changed("e", Change.BEGAN, 0, 1));
        assertThat(words.sources(report)).hasSize(4).last().isEqualTo("2 more sources changed.");
        assertThat(words.bothWays(report)).isEmpty();
        assertThat(words.because(report)).startsWith("Where comments come from changed altogether");
    }

    @Test
    void waiting_is_told_in_comments_and_in_weeks() {
        assertThat(all(report(48, 4000, 8, 900, 3, 3L)))
                .contains("more comments")
                .contains("3 weeks at the present rate");
        assertThat(all(report(48, 4000, 8, 900, 3, 1L))).contains("one week at the present rate");
        assertThat(all(report(48, 4000, 8, 900, 3, null))).contains("At present none come in.");
    }

    @Test
    void with_few_comments_in_the_baseline_waiting_does_not_help() {
        assertThat(all(report(4, 400, 0, 400, 12, null)))
                .contains("Nothing can be shown: only 4 comments in the baseline.");
        assertThat(all(report(0, 400, 0, 400, 12, null))).contains("no comment on this in the baseline");
    }

    @Test
    void a_theme_that_fell_silent_and_a_company_that_did_are_told_apart() {
        assertThat(all(report(48, 4000, 0, 3600, 12, null))).startsWith("No customer has told us of this since:");
        assertThat(all(report(48, 4000, 0, 0, 12, null)))
                .startsWith("No customer has told the company anything since, so there is nothing to compare.")
                .doesNotContain("instead of");
        assertThat(all(report(48, 4000, 0, 0, 0, null))).startsWith("Counting has begun, but no week is over yet.");
        assertThat(all(report(0, 0, 3, 100, 2, null))).startsWith("No customer had told the company anything before");
    }
}
