package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.routing.LabelModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** How often the first guess is right, with few and many examples of each label, and when the doubtful ones are left to people. */
final class RoutingQuality {

    private static final double[] COVERED = {1, .9, .8, .7, .6, .5};

    private final Report report;

    RoutingQuality(Report report) {
        this.report = report;
    }

    void heads() {
        report.table(
                "data",
                "examples",
                "unlabelled, at most",
                "runs",
                "right",
                "among the first 3",
                "chance said",
                "right at 90 % covered",
                "80 %",
                "70 %",
                "60 %",
                "50 %");
    }

    /** @param unlabelled how many of the others, without their labels, are there to learn from */
    void measure(String name, Labelled learn, Labelled test, int perLabel, int unlabelled, int runs) {
        int covers = COVERED.length;
        double[][] right = new double[covers][runs];
        double[] first3 = new double[runs];
        double[] said = new double[runs];
        for (int run = 0; run < runs; run++) {
            LabelModel model = model(learn, perLabel, unlabelled, run);
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < test.size(); i++) {
                List<LabelModel.Guess> guesses = model.guess(test.vectors()[i], test.texts()[i]);
                String truth = test.labels()[i];
                outcomes.add(new Outcome(
                        LabelModel.margin(guesses), guesses.get(0).label().equals(truth)));
                said[run] += guesses.get(0).chance() / test.size();
                first3[run] += guesses.stream().limit(3).anyMatch(g -> g.label().equals(truth)) ? 1.0 / test.size() : 0;
            }
            outcomes.sort(Comparator.comparingDouble(Outcome::margin).reversed());
            for (int c = 0; c < covers; c++) {
                right[c][run] = outcomes.subList(0, (int) Math.round(COVERED[c] * outcomes.size())).stream()
                        .mapToDouble(o -> o.right() ? 1 : 0)
                        .average()
                        .orElse(0);
            }
        }
        report.row(
                name,
                perLabel == Integer.MAX_VALUE
                        ? String.format(Locale.ROOT, "all %,d", learn.size())
                        : perLabel + " a label",
                unlabelled,
                runs,
                Report.spread(right[0]),
                Report.spread(first3),
                Report.spread(said),
                Report.spread(right[1]),
                Report.spread(right[2]),
                Report.spread(right[3]),
                Report.spread(right[4]),
                Report.spread(right[5]));
    }

    private record Outcome(double margin, boolean right) {}

    private static final double[] CHANCES = {.5, .6, .7, .8, .85, .9};
    private static final double[] MARGINS = {.1, .3, .5};

    /** What is routed without a person, and how much of it rightly, by the two bounds: the chance of the first guess, and its lead on the next. */
    void bounds(String name, Labelled learn, Labelled test, int perLabel, int runs) {
        double[][] covered = new double[CHANCES.length][MARGINS.length];
        double[][] right = new double[CHANCES.length][MARGINS.length];
        for (int run = 0; run < runs; run++) {
            LabelModel model = model(learn, perLabel, LabelModel.MOST_UNLABELLED, run);
            for (int i = 0; i < test.size(); i++) {
                List<LabelModel.Guess> guesses = model.guess(test.vectors()[i], test.texts()[i]);
                double chance = guesses.get(0).chance();
                double lead = chance - (guesses.size() > 1 ? guesses.get(1).chance() : 0);
                boolean hit = guesses.get(0).label().equals(test.labels()[i]);
                for (int c = 0; c < CHANCES.length; c++) {
                    for (int m = 0; m < MARGINS.length; m++) {
                        if (chance >= CHANCES[c] && lead >= MARGINS[m]) {
                            covered[c][m]++;
                            right[c][m] += hit ? 1 : 0;
                        }
                    }
                }
            }
        }
        report.say(
                "%n%s, %s, %d runs: share routed without a person / right among them",
                name, perLabel == Integer.MAX_VALUE ? "all examples" : perLabel + " a label", runs);
        report.table("chance at least", "lead at least .1", ".3", ".5");
        for (int c = 0; c < CHANCES.length; c++) {
            Object[] cells = new Object[MARGINS.length + 1];
            cells[0] = CHANCES[c];
            for (int m = 0; m < MARGINS.length; m++) {
                cells[m + 1] = String.format(
                        Locale.ROOT,
                        "%.3f / %.3f",
                        covered[c][m] / runs / test.size(),
                        right[c][m] / Math.max(1, covered[c][m]));
            }
            report.row(cells);
        }
    }

    private static LabelModel model(Labelled learn, int perLabel, int unlabelled, int run) {
        Labelled drawn = learn.draw(perLabel, 1_000 + run);
        Set<float[]> examples = Collections.newSetFromMap(new IdentityHashMap<>());
        Collections.addAll(examples, drawn.vectors());
        List<float[]> others = new ArrayList<>(Arrays.stream(learn.vectors())
                .filter(vector -> !examples.contains(vector))
                .toList());
        Collections.shuffle(others, new Random(run));
        return LabelModel.train(examples(drawn), others.subList(0, Math.min(unlabelled, others.size())), run);
    }

    private static List<LabelModel.Example> examples(Labelled drawn) {
        List<LabelModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            examples.add(new LabelModel.Example(drawn.vectors()[i], drawn.texts()[i], Set.of(drawn.labels()[i])));
        }
        return examples;
    }
}
