package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.themes.Clusters;
import java.util.Arrays;
import java.util.function.LongFunction;

/** How well groups found without labels agree with the labels that people gave. */
final class ThemeQuality {

    private final Report report;
    private final int runs;

    ThemeQuality(Report report, int runs) {
        this.report = report;
        this.runs = runs;
    }

    void measure(String name, Labelled texts) {
        int known = texts.classes();
        WordCounts counts = WordCounts.of(texts.texts());
        report.say("");
        report.say("%s: %,d texts, %d labels", name, texts.size(), known);
        report.table("method", "groups", "fit nowhere", "NMI", "ARI");
        int[] found = Clusters.find(texts.vectors(), 0);
        int number = Arrays.stream(found).max().orElse(0) + 1;
        row("ours, number unknown", texts, seed -> Clusters.find(texts.vectors(), seed));
        row("ours, number known", texts, seed -> Clusters.into(texts.vectors(), known, seed));
        row("TF-IDF k-means, number known", texts, seed -> OlderWays.means(counts, known, seed));
        row("TF-IDF k-means, with our number", texts, seed -> OlderWays.means(counts, number, seed));
        row("LDA, number known", texts, seed -> OlderWays.topics(counts, known, seed));
        row("LDA, with our number", texts, seed -> OlderWays.topics(counts, number, seed));
    }

    private void row(String method, Labelled texts, LongFunction<int[]> way) {
        double[] groups = new double[runs];
        double[] none = new double[runs];
        double[] information = new double[runs];
        double[] pairs = new double[runs];
        for (int run = 0; run < runs; run++) {
            int[] found = way.apply(run);
            groups[run] = Arrays.stream(found).filter(g -> g >= 0).distinct().count();
            none[run] = Arrays.stream(found).filter(g -> g < 0).count() / (double) found.length;
            Likeness likeness = Likeness.of(texts.labels(), found);
            information[run] = likeness.information();
            pairs[run] = likeness.pairs();
        }
        report.row(
                method,
                Math.round(Arrays.stream(groups).average().orElse(0)),
                Math.round(1000 * Arrays.stream(none).average().orElse(0)) / 10.0 + " %",
                Report.spread(information),
                Report.spread(pairs));
    }
}
