package cx.stewardship.analysis.routing;

import java.util.List;

/**
 * Texts that nobody labelled, with the labels a first model guesses for them, to learn the lines through the vectors from as well
 * (self-training: Scudder 1965, Yarowsky 1995). A guess counts for less than what a person said, and the less the nearer another label comes: so
 * a text of a label that nobody taught yet, or of several labels, misleads little.
 *
 * @param yes for each label and text, whether it is the one guessed
 * @param says for each label and text, how much that counts beside what a person said, from 0 to 1
 */
record Guessed(boolean[][] yes, float[][] says) {

    /** A guess that is beyond doubt counts for so much. */
    private static final double MOST_SAY = .4;

    /** What says less than a hundredth of that is left out. */
    private static final double TOO_LITTLE = MOST_SAY / 100;

    /** @param scores for each text, those of all labels */
    static Guessed by(List<double[]> scores, int labels) {
        boolean[][] yes = new boolean[labels][scores.size()];
        float[][] says = new float[labels][scores.size()];
        for (int i = 0; i < scores.size(); i++) {
            double[] leads = Calibration.leads(scores.get(i));
            for (int l = 0; l < labels; l++) {
                yes[l][i] = leads[l] > 0;
                double say = MOST_SAY * -Math.expm1(-Math.abs(leads[l]));
                says[l][i] = say > TOO_LITTLE ? (float) say : 0;
            }
        }
        return new Guessed(yes, says);
    }
}
