package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The middle of a group of vectors of length 1. */
public final class Centre {

    private Centre() {}

    /**
     * The direction in which the members point on the whole.
     *
     * @param members at least one; all of the same number of dimensions
     * @return of length 1; where members cancel each other out, the first of them
     */
    public static float[] of(float[][] members) {
        if (members.length == 0) {
            throw new IllegalArgumentException("no members");
        }
        double[] sum = new double[members[0].length];
        for (float[] member : members) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += member[i];
            }
        }
        double square = 0;
        for (double s : sum) {
            square += s * s;
        }
        if (square < 1e-12) {
            return members[0].clone();
        }
        float[] centre = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            centre[i] = (float) (sum[i] / Math.sqrt(square));
        }
        return centre;
    }

    /**
     * The members that speak best for the group.
     *
     * @return the indexes of those nearest the centre, the nearest first, earlier ones first among equals; none twice
     */
    public static List<Integer> nearest(float[][] members, int most) {
        if (members.length == 0) {
            return List.of();
        }
        float[] centre = of(members);
        double[] near = new double[members.length];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            near[i] = cosine(centre, members[i]);
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> -near[i]).thenComparingInt(i -> i));
        return List.copyOf(order.subList(0, Math.min(Math.max(0, most), order.size())));
    }

    /**
     * Which group a new vector joins.
     *
     * @param centres of the groups, of length 1
     * @param least the least cosine that will do
     * @return the index of the nearest centre, or {@link Clusters#NONE} when none is near enough
     */
    public static int joined(float[][] centres, float[] vector, double least) {
        int best = Clusters.NONE;
        double most = least;
        for (int c = 0; c < centres.length; c++) {
            double near = cosine(centres[c], vector);
            if (near > most || best == Clusters.NONE && near >= least) {
                most = near;
                best = c;
            }
        }
        return best;
    }

    /** Cosine of two vectors of length 1, from −1 to 1. */
    public static double cosine(float[] one, float[] other) {
        return Vectors.dot(one, other);
    }
}
