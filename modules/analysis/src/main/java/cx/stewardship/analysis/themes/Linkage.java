package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.Arrays;

/**
 * Groups of few texts: the two groups whose texts are most alike on average become one, until no two are alike enough (average linkage,
 * Sokal and Michener 1958). What is like nothing else stays alone, which a cut of a graph into communities does not do.
 */
final class Linkage {

    /** Texts of bge that are less alike than this hardly ever tell of the same thing. */
    static final double LEAST = .68;

    /** Long texts of one trade are all rather alike: there it takes more, but never more than this. */
    static final double MOST = .85;

    private final double[][] sums;
    private final int[] sizes;
    private final int[] group;

    private Linkage(float[][] vectors, int[] times) {
        int n = vectors.length;
        sums = new double[n][n];
        sizes = times.clone();
        group = new int[n];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = Vectors.dot(vectors[i], vectors[j]);
                sums[j][i] = sums[i][j];
            }
        }
    }

    /**
     * @param times how often each was there
     * @return the group of each, from 0, perhaps with gaps
     */
    static int[] groups(float[][] vectors, int[] times) {
        Linkage linkage = new Linkage(vectors, times);
        double level = linkage.level();
        linkage.weigh();
        linkage.join(level);
        return linkage.group;
    }

    /**
     * As much alike as one standard deviation above what any two of these texts are; with more texts, and thus more groups, up to one and a
     * half, since then most pairs are of two groups.
     */
    private double level() {
        int n = sizes.length;
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += sums[i][j];
                square += sums[i][j] * sums[i][j];
            }
        }
        double pairs = Math.max(1, n * (n - 1) / 2.0);
        double mean = sum / pairs;
        double spread = Math.sqrt(Math.max(0, square / pairs - mean * mean));
        return Math.max(LEAST, Math.min(MOST, mean + deviations(n) * spread));
    }

    private static double deviations(int texts) {
        return 1 + .5 * Math.max(0, Math.min(1, (texts - 75) / 225.0));
    }

    private void weigh() {
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < sizes.length; j++) {
                sums[i][j] *= (double) sizes[i] * sizes[j];
            }
        }
    }

    private void join(double level) {
        int n = sizes.length;
        boolean[] gone = new boolean[n];
        while (true) {
            int one = -1;
            int other = -1;
            double most = level;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i && !gone[i]; j++) {
                    if (!gone[j]) {
                        double alike = sums[i][j] / ((double) sizes[i] * sizes[j]);
                        if (alike > most) {
                            most = alike;
                            one = j;
                            other = i;
                        }
                    }
                }
            }
            if (one < 0) {
                return;
            }
            join(one, other);
            gone[other] = true;
        }
    }

    private void join(int one, int other) {
        for (int i = 0; i < sizes.length; i++) {
            sums[one][i] += sums[other][i];
            sums[i][one] = sums[one][i];
            if (group[i] == other) {
                group[i] = one;
            }
        }
        sizes[one] += sizes[other];
    }
}
