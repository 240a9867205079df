package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.Arrays;
import java.util.Random;

/** k-means by the cosine (Dhillon and Modha 2001), begun by Arthur and Vassilvitskii's way (2007), the best of several tries. */
final class SphericalMeans {

    private static final int TRIES = 5;
    private static final int ROUNDS = 40;

    private final float[][] vectors;
    private final int[] times;
    private final Random chance;

    private SphericalMeans(float[][] vectors, int[] times, long seed) {
        this.vectors = vectors;
        this.times = times;
        this.chance = new Random(seed);
    }

    /** @param times how much each vector counts, 1 or more */
    static int[] groups(float[][] vectors, int[] times, int k, long seed) {
        SphericalMeans means = new SphericalMeans(vectors, times, seed);
        int[] best = new int[vectors.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] groups = new int[vectors.length];
            double near = means.attempt(groups, k);
            if (near > most) {
                most = near;
                best = groups;
            }
        }
        return best;
    }

    private double attempt(int[] groups, int k) {
        float[][] centres = begin(k);
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double near = assign(groups, centres);
            if (near <= before + 1e-6 * Math.abs(before)) {
                break;
            }
            before = near;
            move(groups, centres);
        }
        return before;
    }

    private double assign(int[] groups, float[][] centres) {
        double sum = 0;
        for (int i = 0; i < vectors.length; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                float near = Vectors.dot(vectors[i], centres[c]);
                if (near > most) {
                    most = near;
                    groups[i] = c;
                }
            }
            sum += (double) times[i] * most;
        }
        return sum;
    }

    private void move(int[] groups, float[][] centres) {
        float[][] sums = new float[centres.length][vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            Vectors.add(sums[groups[i]], vectors[i], times[i]);
        }
        for (int c = 0; c < centres.length; c++) {
            float length = (float) Math.sqrt(Vectors.dot(sums[c], sums[c]));
            if (length > 1e-6f) {
                for (int i = 0; i < sums[c].length; i++) {
                    sums[c][i] /= length;
                }
                centres[c] = sums[c];
            }
        }
    }

    /** Far ones are more likely to be chosen; none twice. */
    private float[][] begin(int k) {
        float[][] centres = new float[k][];
        double[] far = new double[vectors.length];
        Arrays.fill(far, 1);
        for (int c = 0; c < k; c++) {
            double all = 0;
            for (int i = 0; i < far.length; i++) {
                all += far[i] * times[i];
            }
            double left = chance.nextDouble() * all;
            int chosen = 0;
            for (int i = 0; i < far.length; i++) {
                if (far[i] > 0) {
                    chosen = i;
                    left -= far[i] * times[i];
                    if (left < 0) {
                        break;
                    }
                }
            }
            centres[c] = vectors[chosen].clone();
            for (int i = 0; i < far.length; i++) {
                far[i] = Math.min(far[i], Math.max(0, 1 - Vectors.dot(vectors[i], centres[c])));
            }
            far[chosen] = 0;
        }
        return centres;
    }
}
