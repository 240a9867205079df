package cx.stewardship.analysis.themes;

import java.util.Arrays;

/** Puts groups together again whose members are no more alike within a group than across the two. */
final class Alike {

    /** By how much the cosine within has to be above the cosine across; less is what any cut through a single group gives. */
    private static final double GAP = .01;

    private final double[][] sums;
    private final int[] sizes;

    private Alike(float[][] vectors, int[] groups, int count) {
        sums = new double[count][vectors[0].length];
        sizes = new int[count];
        for (int i = 0; i < groups.length; i++) {
            sizes[groups[i]]++;
            for (int d = 0; d < vectors[i].length; d++) {
                sums[groups[i]][d] += vectors[i][d];
            }
        }
    }

    /** @return the group of each, from 0, perhaps with gaps */
    static int[] merged(float[][] vectors, int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        int[] into = new Alike(vectors, groups, count).into();
        return Arrays.stream(groups).map(g -> into[g]).toArray();
    }

    private int[] into() {
        int[] into = new int[sizes.length];
        Arrays.setAll(into, g -> g);
        while (true) {
            int one = -1;
            int other = -1;
            double least = GAP;
            for (int a = 0; a < sizes.length; a++) {
                for (int b = 0; b < a && sizes[a] > 1; b++) {
                    if (sizes[b] > 1) {
                        double gap = gap(a, b);
                        if (gap < least) {
                            least = gap;
                            one = b;
                            other = a;
                        }
                    }
                }
            }
            if (one < 0) {
                return into;
            }
            join(one, other, into);
        }
    }

    private double gap(int a, int b) {
        return Math.min(within(a), within(b)) - dot(sums[a], sums[b]) / sizes[a] / sizes[b];
    }

    private double within(int g) {
        return (dot(sums[g], sums[g]) - sizes[g]) / sizes[g] / (sizes[g] - 1);
    }

    private void join(int one, int other, int[] into) {
        for (int d = 0; d < sums[one].length; d++) {
            sums[one][d] += sums[other][d];
        }
        sizes[one] += sizes[other];
        sizes[other] = 0;
        for (int g = 0; g < into.length; g++) {
            if (into[g] == other) {
                into[g] = one;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
