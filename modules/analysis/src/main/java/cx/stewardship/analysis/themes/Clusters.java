package cx.stewardship.analysis.themes;

import java.util.Arrays;
import java.util.Random;

/** Groups of vectors of length 1 that point the same way. The same vectors and seed give the same groups. */
public final class Clusters {

    /** What fits nowhere. */
    public static final int NONE = -1;

    private static final double ALIKE = .80;

    private Clusters() {}

    /**
     * Groups with their number unknown.
     *
     * @param vectors of length 1; none, few, or all alike will do
     * @return the group of each, numbered from 0 without gaps, the largest first; {@link #NONE} for those that fit nowhere
     */
    public static int[] find(float[][] vectors, long seed) {
        return leaders(vectors, ALIKE);
    }

    /**
     * As many groups as asked for, or fewer when there are fewer different vectors.
     *
     * @param k 1 or more
     * @return the group of each, numbered from 0 without gaps, the largest first; every vector has one
     */
    public static int[] into(float[][] vectors, int k, long seed) {
        if (k < 1) {
            throw new IllegalArgumentException("into " + k);
        }
        int[] groups = new int[vectors.length];
        Random chance = new Random(seed);
        float[][] centres = new float[Math.min(k, Math.max(1, vectors.length))][];
        for (int c = 0; c < centres.length && vectors.length > 0; c++) {
            centres[c] = vectors[chance.nextInt(vectors.length)];
        }
        for (int round = 0; round < 20 && vectors.length > 0; round++) {
            for (int i = 0; i < vectors.length; i++) {
                groups[i] = best(centres, centres.length, vectors[i]);
            }
            for (int c = 0; c < centres.length; c++) {
                int group = c;
                float[][] members = java.util.stream.IntStream.range(0, vectors.length)
                        .filter(i -> groups[i] == group)
                        .mapToObj(i -> vectors[i])
                        .toArray(float[][]::new);
                if (members.length > 0) {
                    centres[c] = Centre.of(members);
                }
            }
        }
        return bySize(groups);
    }

    private static int[] leaders(float[][] vectors, double alike) {
        float[][] leaders = new float[16][];
        int count = 0;
        int[] groups = new int[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            int best = best(leaders, count, vectors[i]);
            if (best >= 0 && Vectors.dot(leaders[best], vectors[i]) >= alike) {
                groups[i] = best;
            } else {
                if (count == leaders.length) {
                    leaders = Arrays.copyOf(leaders, 2 * count);
                }
                leaders[count] = vectors[i];
                groups[i] = count++;
            }
        }
        return bySize(groups);
    }

    private static int best(float[][] centres, int count, float[] vector) {
        int best = NONE;
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            float near = Vectors.dot(centres[c], vector);
            if (near > most) {
                most = near;
                best = c;
            }
        }
        return best;
    }

    /** Numbers groups anew, the largest first, the one seen first among equals. */
    static int[] bySize(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(NONE) + 1;
        int[] sizes = new int[count];
        int[] seen = new int[count];
        Arrays.fill(seen, Integer.MAX_VALUE);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                sizes[groups[i]]++;
                seen[groups[i]] = Math.min(seen[groups[i]], i);
            }
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, g -> g);
        Arrays.sort(order, (a, b) -> sizes[a] != sizes[b] ? sizes[b] - sizes[a] : Integer.compare(seen[a], seen[b]));
        int[] number = new int[count];
        for (int n = 0; n < count; n++) {
            number[order[n]] = sizes[order[n]] == 0 ? NONE : n;
        }
        return Arrays.stream(groups).map(g -> g < 0 ? NONE : number[g]).toArray();
    }
}
