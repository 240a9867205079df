package cx.stewardship.analysis.routing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Texts that nobody labelled, with the labels a first model guesses for them, to learn the lines through the vectors from as well
 * (self-training: Scudder 1965, Yarowsky 1995). A guess counts for less than what a person said, and the less the nearer another label comes: so
 * a text of a label that nobody taught yet, or of several labels, misleads little.
 *
 * @param yes for each label and text, whether it is the one guessed
 * @param says for each label and text, how much that counts beside what a person said, from 0 to 1
 */
record Guessed(boolean[][] yes, double[][] says) {

    /** A guess that is beyond doubt counts for so much. */
    private static final double MOST_SAY = .4;

    static Guessed by(Function<float[], double[]> scores, List<float[]> vectors, int labels) {
        boolean[][] yes = new boolean[labels][vectors.size()];
        double[][] says = new double[labels][vectors.size()];
        double[][] leads = vectors.stream()
                .parallel()
                .map(vector -> Calibration.leads(scores.apply(vector)))
                .toArray(double[][]::new);
        for (int i = 0; i < leads.length; i++) {
            for (int l = 0; l < labels; l++) {
                yes[l][i] = leads[i][l] > 0;
                says[l][i] = MOST_SAY * -Math.expm1(-Math.abs(leads[i][l]));
            }
        }
        return new Guessed(yes, says);
    }

    /** The rows that tell something of the label. */
    int[] telling(int label) {
        double[] say = says[label];
        int[] rows = new int[say.length];
        int kept = 0;
        for (int i = 0; i < say.length; i++) {
            if (say[i] > MOST_SAY / 100) {
                rows[kept++] = i;
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
