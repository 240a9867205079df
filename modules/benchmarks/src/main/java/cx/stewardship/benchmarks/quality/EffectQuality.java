package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.Rise;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.domain.Rising;
import java.util.ArrayList;
import java.util.List;

/** How often the check calls a plan effective that changed nothing, how often it sees one that did, and how often a theme rises that does not. */
final class EffectQuality {

    private static final int BASELINE = 12;
    private static final int TRIGGER = 4;
    private static final double AGREED = .5;
    private static final double[] DISPERSIONS = {1, 2, 3};

    private final Report report;
    private final int runs;

    EffectQuality(Report report, int runs) {
        this.report = report;
        this.runs = runs;
    }

    void falseEffective() {
        report.say("");
        report.say(
                "Plans that changed nothing, called effective or partly effective (agreed ratio %.1f, 12 weeks before, 12 after, %,d runs each):",
                AGREED, runs);
        report.table(
                "scenario",
                "events a week",
                "φ",
                "effective",
                "effective or partly",
                "for comparison: the 4 trigger weeks as the baseline");
        for (double dispersion : DISPERSIONS) {
            for (double events : new double[] {2, 5, 20}) {
                unchanged(dispersion, events);
            }
        }
        for (double dispersion : DISPERSIONS) {
            for (double events : new double[] {2, 5, 20}) {
                triggered(dispersion, events);
            }
        }
    }

    private void unchanged(double dispersion, double events) {
        Weeks weeks = new Weeks(dispersion, 17);
        int effective = 0;
        int partly = 0;
        for (int run = 0; run < runs; run++) {
            Verdict verdict = verdict(weeks.of(BASELINE, events), weeks.of(BASELINE, events));
            effective += verdict == Verdict.EFFECTIVE ? 1 : 0;
            partly += verdict == Verdict.PARTLY_EFFECTIVE ? 1 : 0;
        }
        report.row("no change", events, dispersion, percent(effective), percent(effective + partly), "–");
    }

    /** A plan starts when the last weeks look high by chance; then all goes on as ever. */
    private void triggered(double dispersion, double events) {
        Weeks weeks = new Weeks(dispersion, 23);
        int effective = 0;
        int partly = 0;
        int naive = 0;
        for (int run = 0; run < runs; run++) {
            List<WindowCounts> before = new ArrayList<>(weeks.of(BASELINE, events));
            List<WindowCounts> trigger = weeks.of(TRIGGER, events);
            while (!looksHigh(before, trigger)) {
                before.remove(0);
                before.add(trigger.get(0));
                trigger = new ArrayList<>(trigger.subList(1, TRIGGER));
                trigger.addAll(weeks.of(1, events));
            }
            List<WindowCounts> after = weeks.of(BASELINE, events);
            Verdict verdict = verdict(before, after);
            effective += verdict == Verdict.EFFECTIVE ? 1 : 0;
            partly += verdict == Verdict.PARTLY_EFFECTIVE ? 1 : 0;
            Verdict fooled = verdict(trigger, after);
            naive += fooled == Verdict.EFFECTIVE || fooled == Verdict.PARTLY_EFFECTIVE ? 1 : 0;
        }
        report.row(
                "regression to the mean",
                events,
                dispersion,
                percent(effective),
                percent(effective + partly),
                percent(naive));
    }

    private static boolean looksHigh(List<WindowCounts> before, List<WindowCounts> now) {
        WindowCounts all0 = WindowCounts.sum(before);
        WindowCounts all1 = WindowCounts.sum(now);
        return Rising.chance(all0.events(), all0.comments(), all1.events(), all1.comments()) < .05;
    }

    void power() {
        report.say("");
        report.say(
                "Plans that worked, seen as such (12 weeks before and after, %,d runs each). Half of those that reach just the agreed ratio lie on the wrong side of it by chance, so \"effective\" is the stricter word:",
                runs);
        report.table(
                "events in the baseline",
                "true ratio",
                "φ",
                "effective or partly",
                "effective, agreed .7",
                "not enough data");
        for (double events : new double[] {20, 40, 100}) {
            for (double ratio : new double[] {.5, .3}) {
                for (double dispersion : DISPERSIONS) {
                    power(events, ratio, dispersion);
                }
            }
        }
    }

    private void power(double events, double ratio, double dispersion) {
        Weeks weeks = new Weeks(dispersion, 29);
        int seen = 0;
        int effective = 0;
        int open = 0;
        for (int run = 0; run < runs; run++) {
            Effect effect = EffectivenessCheck.compare(
                    weeks.of(BASELINE, events / BASELINE), weeks.of(BASELINE, ratio * events / BASELINE), .7);
            seen += effect.verdict() == Verdict.EFFECTIVE || effect.verdict() == Verdict.PARTLY_EFFECTIVE ? 1 : 0;
            effective += effect.verdict() == Verdict.EFFECTIVE ? 1 : 0;
            open += effect.verdict() == Verdict.NOT_ENOUGH_DATA ? 1 : 0;
        }
        report.row((int) events, ratio, dispersion, percent(seen), percent(effective), percent(open));
    }

    void rising() {
        report.say("");
        report.say(
                "Rising themes: a department with 40 themes, 4 weeks against the 12 before, %,d departments each. Guarded: by how much the weeks vary (analysis.effect.Rise):",
                runs / 10);
        report.table(
                "test",
                "events a week",
                "φ",
                "departments with a false alarm, nothing rises",
                "share of false ones among the flagged, 4 of 40 double",
                "of the doubled, flagged");
        for (boolean guarded : new boolean[] {false, true}) {
            for (double dispersion : DISPERSIONS) {
                for (double events : new double[] {2, 5, 20}) {
                    rising(events, dispersion, guarded);
                }
            }
        }
    }

    private void rising(double events, double dispersion, boolean guarded) {
        Weeks weeks = new Weeks(dispersion, 31);
        int departments = runs / 10;
        int alarmed = 0;
        double falseShare = 0;
        double found = 0;
        for (int d = 0; d < departments; d++) {
            alarmed += Rising.discoveries(chances(weeks, events, 0, guarded)).isEmpty() ? 0 : 1;
            var flagged = Rising.discoveries(chances(weeks, events, 4, guarded));
            long right = flagged.stream().filter(place -> place < 4).count();
            falseShare += flagged.isEmpty() ? 0 : (flagged.size() - right) / (double) flagged.size();
            found += right / 4.0;
        }
        report.row(
                guarded ? "guarded" : "exact",
                events,
                dispersion,
                percent(alarmed, departments),
                percent(falseShare, departments),
                percent(found, departments));
    }

    private static List<Double> chances(Weeks weeks, double events, int rising, boolean guarded) {
        List<Double> chances = new ArrayList<>();
        for (int theme = 0; theme < 40; theme++) {
            List<WindowCounts> before = weeks.of(Rising.WEEKS_BEFORE, events);
            List<WindowCounts> now = weeks.of(Rising.WEEKS_NOW, theme < rising ? 2 * events : events);
            WindowCounts all0 = WindowCounts.sum(before);
            WindowCounts all1 = WindowCounts.sum(now);
            chances.add(
                    guarded
                            ? Rise.chance(before, now)
                            : Rising.chance(all0.events(), all0.comments(), all1.events(), all1.comments()));
        }
        return chances;
    }

    private static Verdict verdict(List<WindowCounts> before, List<WindowCounts> after) {
        return EffectivenessCheck.compare(before, after, AGREED).verdict();
    }

    private String percent(double count) {
        return percent(count, runs);
    }

    private static String percent(double count, int all) {
        return Math.round(1000 * count / all) / 10.0 + " %";
    }
}
