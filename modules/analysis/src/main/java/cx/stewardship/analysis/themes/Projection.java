package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.Random;

/** Vectors seen along the directions in which they differ most (principal components), by subspace iteration. */
final class Projection {

    private static final int ROUNDS = 30;

    private Projection() {}

    /** @return of length 1, in as many dimensions as wanted, or as they are when that is not fewer */
    static float[][] of(float[][] vectors, int wanted, long seed) {
        int dimensions = vectors[0].length;
        float[][] centred = centred(vectors);
        if (wanted >= dimensions || vectors.length <= wanted) {
            return unit(centred);
        }
        float[][] covariance = covariance(centred, dimensions);
        float[][] base = new float[wanted][dimensions];
        Random chance = new Random(seed);
        for (float[] axis : base) {
            for (int i = 0; i < dimensions; i++) {
                axis[i] = (float) chance.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int a = 0; a < wanted; a++) {
                base[a] = times(covariance, base[a]);
            }
            orthogonal(base);
        }
        float[][] seen = new float[vectors.length][];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = times(base, centred[i]);
        }
        return unit(seen);
    }

    private static float[][] centred(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        float[][] centred = new float[vectors.length][mean.length];
        for (int v = 0; v < vectors.length; v++) {
            for (int i = 0; i < mean.length; i++) {
                centred[v][i] = (float) (vectors[v][i] - mean[i] / vectors.length);
            }
        }
        return centred;
    }

    private static float[][] covariance(float[][] centred, int dimensions) {
        float[][] sums = new float[dimensions][dimensions];
        for (float[] vector : centred) {
            for (int i = 0; i < dimensions; i++) {
                Vectors.add(sums[i], vector, vector[i]);
            }
        }
        return sums;
    }

    private static float[] times(float[][] rows, float[] vector) {
        float[] product = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            product[i] = Vectors.dot(rows[i], vector);
        }
        return product;
    }

    /** Gram and Schmidt's way; an axis that nothing is left of becomes nought. */
    private static void orthogonal(float[][] base) {
        for (int a = 0; a < base.length; a++) {
            float before = (float) Math.sqrt(Vectors.dot(base[a], base[a]));
            for (int b = 0; b < a; b++) {
                Vectors.add(base[a], base[b], -Vectors.dot(base[a], base[b]));
            }
            float length = (float) Math.sqrt(Vectors.dot(base[a], base[a]));
            float scale = length <= 1e-6f * before || length < 1e-20f ? 0 : 1 / length;
            for (int i = 0; i < base[a].length; i++) {
                base[a][i] *= scale;
            }
        }
    }

    private static float[][] unit(float[][] vectors) {
        for (float[] vector : vectors) {
            float length = (float) Math.sqrt(Vectors.dot(vector, vector));
            if (length > 1e-9f) {
                for (int i = 0; i < vector.length; i++) {
                    vector[i] /= length;
                }
            }
        }
        return vectors;
    }
}
