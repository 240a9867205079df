package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.analysis.effect.CountedAlike;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.Rise;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.domain.Rising;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** How often the check calls a plan effective that changed nothing, how often it sees one that did, and how often a theme rises that does not. */
final class EffectQuality {

    private static final int BASELINE = 12;
    private static final int TRIGGER = 4;
    private static final double AGREED = .5;
    private static final double[] DISPERSIONS = {1, 2, 3};
    /** Stands for themes that differ in how much their weeks vary. */
    private static final double MIXED = 0;

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
        return exact(before, now) < .05;
    }

    /** As if every event came independently of the others. */
    private static double exact(List<WindowCounts> before, List<WindowCounts> now) {
        return EffectivenessCheck.compare(WindowCounts.sum(now), WindowCounts.sum(before), 1)
                .pOneSided();
    }

    /**
     * Themes that people grouped, whose later comments joined by themselves, by a rule that finds but a share of them. The share is estimated from the
     * comments of the baseline.
     */
    void countedAlike() {
        report.say("");
        report.say(
                "Later comments found by a rule that finds a share of them only (12 weeks before and after, %,d runs each); the share is estimated from the comments of the baseline, 10 of them at least. Agreed: half.",
                runs);
        report.table(
                "events in the baseline",
                "found, truly",
                "true ratio",
                "as they joined: effective or partly / not effective",
                "counted alike, share taken as sure",
                "counted alike, with its interval",
                "true ratio within that interval");
        for (double events : new double[] {20, 60, 200}) {
            for (double found : new double[] {.3, .6, .9}) {
                for (double ratio : new double[] {1, .3}) {
                    countedAlike(events, found, ratio);
                }
            }
        }
    }

    private void countedAlike(double events, double found, double ratio) {
        Weeks weeks = new Weeks(1, 41);
        Random chance = new Random(43);
        int[] worked = new int[3];
        int[] failed = new int[3];
        int held = 0;
        for (int run = 0; run < runs; run++) {
            List<WindowCounts> before = weeks.of(BASELINE, events / BASELINE);
            List<WindowCounts> after = weeks.of(BASELINE, found * ratio * events / BASELINE);
            long known = WindowCounts.sum(before).events();
            long hits = chance.doubles(known).filter(drawn -> drawn < found).count();
            Estimate share = known < 10
                    ? new Estimate(1, 1, 1)
                    : Intervals.share(hits, known).orElseThrow();
            double taken = Math.max(.05, share.value());
            Effect joined = EffectivenessCheck.compare(before, after, AGREED);
            Effect alike = EffectivenessCheck.compare(
                    before,
                    after.stream()
                            .map(week -> new WindowCounts(
                                    week.events(), Math.max(week.events(), Math.round(week.comments() * taken))))
                            .toList(),
                    AGREED);
            Effect unsure = new CountedAlike(
                            taken / Math.max(taken, share.upper()), taken / Math.min(taken, share.lower()))
                    .widened(alike);
            List<Effect> all = List.of(joined, alike, unsure);
            for (int way = 0; way < all.size(); way++) {
                Verdict verdict = all.get(way).verdict();
                worked[way] += verdict == Verdict.EFFECTIVE || verdict == Verdict.PARTLY_EFFECTIVE ? 1 : 0;
                failed[way] += verdict == Verdict.NOT_EFFECTIVE ? 1 : 0;
            }
            held += unsure.lower() <= ratio && ratio <= unsure.upper() ? 1 : 0;
        }
        Object[] cells = new Object[7];
        cells[0] = (int) events;
        cells[1] = found;
        cells[2] = ratio;
        for (int way = 0; way < 3; way++) {
            cells[3 + way] = percent(worked[way]) + " / " + percent(failed[way]);
        }
        cells[6] = percent(held);
        report.row(cells);
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

    /** The ways to tell a rise that are compared. */
    private enum Test {
        /** Events come independently of each other. */
        EXACT,
        /** The t test on the logarithm that the effectiveness check falls back to, with each theme's own dispersion. */
        OWN,
        /** What the product does: {@link Rise#chances} over all themes of a department. */
        OURS;

        List<Double> chances(List<Rise.Series> themes) {
            return switch (this) {
                case EXACT ->
                    themes.stream()
                            .map(theme -> exact(theme.before(), theme.now()))
                            .toList();
                case OWN ->
                    themes.stream()
                            .map(theme -> EffectivenessCheck.compare(theme.now(), theme.before(), 1)
                                    .pOneSided())
                            .toList();
                case OURS -> Rise.chances(themes);
            };
        }
    }

    void rising() {
        report.say("");
        report.say(
                "Rising themes: 4 weeks against the 12 before, Benjamini and Hochberg at 10 %%, %,d departments each, %,d of those with one theme. Exact: as if comments came independently. Own: t test with each theme's own dispersion. Ours: Rising.",
                departments(2), departments(1));
        report.table(
                "themes",
                "test",
                "events a week",
                "φ",
                "departments with a false alarm, nothing rises",
                "share of false ones among the flagged, some double",
                "of the doubled, flagged");
        for (int themes : new int[] {40, 8, 1}) {
            for (Test test : Test.values()) {
                for (double dispersion : DISPERSIONS) {
                    for (double events : new double[] {2, 5, 20}) {
                        rising(themes, test, dispersion, () -> events, Double.toString(events));
                    }
                }
                Random chance = new Random(37);
                rising(
                        themes,
                        test,
                        MIXED,
                        () -> new double[] {1, 2, 5, 20}[chance.nextInt(4)],
                        "1, 2, 5 or 20, each theme");
            }
        }
    }

    private void rising(int themes, Test test, double dispersion, DoubleSupplier events, String said) {
        Supplier<Weeks> weeks = weeks(dispersion);
        int departments = departments(themes);
        int doubled = Math.max(1, themes / 10);
        int alarmed = 0;
        double falseShare = 0;
        double found = 0;
        for (int d = 0; d < departments; d++) {
            alarmed += Rising.discoveries(test.chances(drawn(weeks, events, themes, 0)))
                            .isEmpty()
                    ? 0
                    : 1;
            var flagged = Rising.discoveries(test.chances(drawn(weeks, events, themes, doubled)));
            long right = flagged.stream().filter(place -> place < doubled).count();
            falseShare += flagged.isEmpty() ? 0 : (flagged.size() - right) / (double) flagged.size();
            found += right / (double) doubled;
        }
        report.row(
                themes,
                test.name().toLowerCase(Locale.ROOT),
                said,
                dispersion == MIXED ? "1, 1, 2 or 3, each theme" : dispersion,
                percent(alarmed, departments),
                percent(falseShare, departments),
                percent(found, departments));
    }

    /** Those with a single theme are drawn quickly, and what is told of them lies near the bound. */
    private int departments(int themes) {
        return themes == 1 ? 10 * runs : runs / 2;
    }

    private static Supplier<Weeks> weeks(double dispersion) {
        if (dispersion != MIXED) {
            Weeks weeks = new Weeks(dispersion, 31);
            return () -> weeks;
        }
        List<Weeks> several = List.of(new Weeks(1, 31), new Weeks(1, 32), new Weeks(2, 33), new Weeks(3, 34));
        Random chance = new Random(35);
        return () -> several.get(chance.nextInt(several.size()));
    }

    private static List<Rise.Series> drawn(Supplier<Weeks> weeks, DoubleSupplier events, int themes, int doubled) {
        List<Rise.Series> drawn = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            Weeks own = weeks.get();
            double rate = events.getAsDouble();
            drawn.add(new Rise.Series(
                    own.of(Rising.WEEKS_BEFORE, rate), own.of(Rising.WEEKS_NOW, theme < doubled ? 2 * rate : rate)));
        }
        return drawn;
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
