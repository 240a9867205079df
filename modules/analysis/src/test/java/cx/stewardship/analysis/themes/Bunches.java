package cx.stewardship.analysis.themes;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Vectors of length 1 in bunches that lie far apart. */
final class Bunches {

    private static final int DIMENSIONS = 64;

    private Bunches() {}

    /** So many bunches, one after the other. */
    static float[][] of(int bunches, int each, long seed) {
        Random chance = new Random(seed);
        float[][] vectors = new float[bunches * each][];
        for (int b = 0; b < bunches; b++) {
            float[] middle = direction(chance, new float[DIMENSIONS], 1);
            for (int i = 0; i < each; i++) {
                vectors[b * each + i] = direction(chance, middle, .3);
            }
        }
        return vectors;
    }

    static boolean sameBunches(int[] groups, int each) {
        Map<Integer, Integer> bunchOf = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] != groups[i / each * each] || bunchOf.computeIfAbsent(groups[i], g -> -1) == -2) {
                return false;
            }
            bunchOf.put(groups[i], i / each);
        }
        return bunchOf.size() == groups.length / each;
    }

    private static float[] direction(Random chance, float[] around, double spread) {
        float[] vector = new float[DIMENSIONS];
        double square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (around[i] + spread * chance.nextGaussian() / Math.sqrt(DIMENSIONS));
            square += (double) vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
