package cx.stewardship.analysis.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What one label's line is learned from.
 *
 * @param rows which
 * @param yes for each of those, whether it has the label
 * @param says for each of those, how much it counts
 */
record Task(int[] rows, boolean[] yes, double[] says) {

    /** Negatives of a label beyond these are drawn from, and each counts for as many as it stands for. */
    private static final int MOST_NEGATIVES = 8_000;

    static Task of(boolean[] yes, long seed) {
        List<Integer> no = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < yes.length; i++) {
            (yes[i] ? rows : no).add(i);
        }
        double weight = 1;
        if (no.size() > MOST_NEGATIVES) {
            weight = no.size() / (double) MOST_NEGATIVES;
            Collections.shuffle(no, new Random(seed));
            no = no.subList(0, MOST_NEGATIVES);
        }
        int positives = rows.size();
        rows.addAll(no);
        boolean[] is = new boolean[rows.size()];
        Arrays.fill(is, 0, positives, true);
        double[] says = new double[rows.size()];
        Arrays.fill(says, weight);
        Arrays.fill(says, 0, positives, 1);
        return new Task(rows.stream().mapToInt(i -> i).toArray(), is, says);
    }

    double[] costs(double cost) {
        return Arrays.stream(says).map(say -> say * cost).toArray();
    }
}
