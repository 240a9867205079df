package cx.stewardship.analysis.themes;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of vectors of length 1 that point the same way. The same vectors and seed give the same groups, in whatever order
 * the vectors come.
 */
public final class Clusters {

    /** What fits nowhere. */
    public static final int NONE = -1;

    /** Two texts of bge that are less alike than this have, as a rule, nothing to do with each other. */
    private static final float LEAST_ALIKE = .62f;

    private static final int NEIGHBOURS = 8;
    private static final double RESOLUTION = 4;
    private static final int AXES_OF_NEIGHBOURS = 50;
    private static final int AXES_OF_GROUPS = 80;
    /** Up to so many are grouped by average linkage, which leaves out what fits nowhere. */
    private static final int FEW = 500;
    /** So many are compared with each other; the others then join the nearest group. */
    private static final int MOST_COMPARED = 12_000;

    private Clusters() {}

    /**
     * Groups with their number unknown: of a few hundred by average linkage, of many communities in the graph of nearest neighbours.
     *
     * @param vectors of length 1; none, few, or all alike will do
     * @return the group of each, numbered from 0 without gaps, the largest first; {@link #NONE} for those that fit nowhere
     */
    public static int[] find(float[][] vectors, long seed) {
        return find(vectors, seed, MOST_COMPARED);
    }

    static int[] find(float[][] vectors, long seed, int mostCompared) {
        if (vectors.length == 0) {
            return new int[0];
        }
        Distinct distinct = Distinct.of(vectors);
        if (distinct.vectors().length <= Math.min(FEW, mostCompared)) {
            return largeOnes(distinct.spread(Linkage.groups(distinct.vectors(), distinct.times())));
        }
        float[][] compared = sample(distinct.vectors(), mostCompared);
        int[] groups = communities(compared, seed);
        if (compared.length < distinct.vectors().length) {
            groups = join(compared, groups, distinct.vectors());
        }
        return largeOnes(distinct.spread(groups));
    }

    /**
     * As many groups as asked for, or fewer when there are fewer different vectors: spherical k-means on the principal components.
     *
     * @param k 1 or more
     * @return the group of each, numbered from 0 without gaps, the largest first; every vector has one
     */
    public static int[] into(float[][] vectors, int k, long seed) {
        if (k < 1) {
            throw new IllegalArgumentException("into " + k);
        }
        if (vectors.length == 0) {
            return new int[0];
        }
        Distinct distinct = Distinct.of(vectors);
        if (k >= distinct.vectors().length) {
            int[] own = new int[distinct.vectors().length];
            Arrays.setAll(own, i -> i);
            return bySize(distinct.spread(own));
        }
        float[][] seen = Projection.of(distinct.vectors(), AXES_OF_GROUPS, seed);
        return bySize(distinct.spread(SphericalMeans.groups(seen, distinct.times(), k, seed)));
    }

    private static int[] communities(float[][] vectors, long seed) {
        float[][] seen = Projection.of(vectors, AXES_OF_NEIGHBOURS, seed);
        List<Map<Integer, Double>> graph = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            graph.add(new HashMap<>());
        }
        for (int i = 0; i < vectors.length; i++) {
            for (int j : nearest(seen, i)) {
                float alike = Vectors.dot(vectors[i], vectors[j]);
                if (alike >= LEAST_ALIKE) {
                    double weight = Math.max(.01, Vectors.dot(seen[i], seen[j])) / 2;
                    graph.get(i).merge(j, weight, Double::sum);
                    graph.get(j).merge(i, weight, Double::sum);
                }
            }
        }
        // A finer resolution pays only where there is room for many groups.
        double resolution = Math.max(1, Math.min(RESOLUTION, Math.sqrt(vectors.length / 100.0)));
        return Alike.merged(vectors, Communities.of(graph, resolution, seed));
    }

    private static int[] nearest(float[][] vectors, int of) {
        int[] nearest = new int[NEIGHBOURS];
        float[] alike = new float[NEIGHBOURS];
        int count = 0;
        for (int j = 0; j < vectors.length; j++) {
            if (j == of) {
                continue;
            }
            float a = Vectors.dot(vectors[of], vectors[j]);
            if (count < NEIGHBOURS || a > alike[count - 1]) {
                int at = count < NEIGHBOURS ? count++ : count - 1;
                while (at > 0 && alike[at - 1] < a) {
                    alike[at] = alike[at - 1];
                    nearest[at] = nearest[at - 1];
                    at--;
                }
                alike[at] = a;
                nearest[at] = j;
            }
        }
        return Arrays.copyOf(nearest, count);
    }

    private static float[][] sample(float[][] vectors, int most) {
        if (vectors.length <= most) {
            return vectors;
        }
        float[][] sample = new float[most][];
        for (int i = 0; i < most; i++) {
            sample[i] = vectors[(int) ((long) i * vectors.length / most)];
        }
        return sample;
    }

    private static int[] join(float[][] compared, int[] groups, float[][] all) {
        float[][] centres = centres(compared, groups);
        int[] joined = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            joined[i] = Centre.joined(centres, all[i], LEAST_ALIKE);
        }
        return joined;
    }

    private static float[][] centres(float[][] vectors, int[] groups) {
        int[] numbered = bySize(groups);
        int count = Arrays.stream(numbered).max().orElse(NONE) + 1;
        List<List<float[]>> members = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < vectors.length; i++) {
            members.get(numbered[i]).add(vectors[i]);
        }
        return members.stream()
                .filter(m -> m.size() >= least(vectors.length))
                .map(m -> Centre.of(m.toArray(float[][]::new)))
                .toArray(float[][]::new);
    }

    /** Two alike among a handful are a group; among many it takes three. */
    private static int least(int all) {
        return all < 10 ? 2 : 3;
    }

    private static int[] largeOnes(int[] groups) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int group : groups) {
            sizes.merge(group, 1, Integer::sum);
        }
        int[] kept = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            kept[i] = sizes.getOrDefault(groups[i], 0) >= least(groups.length) ? groups[i] : NONE;
        }
        return bySize(kept);
    }

    /** Numbers groups anew without gaps, the largest first, the one seen first among equals. */
    private static int[] bySize(int[] groups) {
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
            number[order[n]] = n;
        }
        return Arrays.stream(groups).map(g -> g < 0 ? NONE : number[g]).toArray();
    }
}
