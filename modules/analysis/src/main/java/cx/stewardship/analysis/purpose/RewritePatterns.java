package cx.stewardship.analysis.purpose;

import cx.stewardship.analysis.text.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Patterns to rewrite a responsibility by, per function, and the ones nearest to a given sentence. */
public final class RewritePatterns {

    private RewritePatterns() {}

    /**
     * @param function for whom it is: {@code Receivables}
     * @param name what it turns the work into: {@code make paying easy}
     * @param about words by which the pattern is found
     * @param wording a whole sentence that shows it
     */
    public record Pattern(String function, String name, String about, String wording) implements java.io.Serializable {}

    /** All that are built in, by function. */
    public static List<Pattern> all() {
        return PatternCatalogue.ALL;
    }

    /**
     * The patterns nearest to a sentence: those of the function first, by the words they share.
     *
     * @param function a job title, department or function, as people write it; may be blank
     */
    public static List<Pattern> nearest(String sentence, String function, int most) {
        List<Pattern> all = all();
        Overlap overlap = Overlap.learnedFrom(
                all.stream().map(p -> p.about() + " " + p.wording()).toList());
        record Scored(Pattern pattern, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (Pattern pattern : all) {
            double score = overlap.of(sentence, pattern.about() + " " + pattern.wording())
                    + .5 * overlap.of(function, pattern.function() + " " + pattern.about());
            scored.add(new Scored(pattern, score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.stream().limit(most).map(Scored::pattern).toList();
    }
}
