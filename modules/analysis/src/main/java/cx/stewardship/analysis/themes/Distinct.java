package cx.stewardship.analysis.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors in an order that depends only on what they are, each once, with how often it was there: so the order of comments in a
 * database changes nothing, and a text sent a thousand times is one point.
 *
 * @param vectors each once
 * @param times how often each was there
 * @param place for each of the vectors given, where it went
 */
record Distinct(float[][] vectors, int[] times, int[] place) {

    static Distinct of(float[][] given) {
        Integer[] order = new Integer[given.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compare(given[a], given[b]));
        List<float[]> vectors = new ArrayList<>();
        int[] times = new int[given.length];
        int[] place = new int[given.length];
        for (int i : order) {
            int last = vectors.size() - 1;
            if (last < 0 || !Arrays.equals(vectors.get(last), given[i])) {
                vectors.add(given[i]);
                last++;
            }
            times[last]++;
            place[i] = last;
        }
        return new Distinct(vectors.toArray(float[][]::new), Arrays.copyOf(times, vectors.size()), place);
    }

    int[] spread(int[] groups) {
        int[] all = new int[place.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = groups[place[i]];
        }
        return all;
    }
}
