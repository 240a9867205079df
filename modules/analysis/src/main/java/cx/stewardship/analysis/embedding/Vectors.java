package cx.stewardship.analysis.embedding;

/** Sums over vectors, in four lanes so that the compiler can use the processor's. */
public final class Vectors {

    private Vectors() {}

    /** The product of two vectors of the same length; of unit vectors, their cosine. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** Adds the other vector, so many times, to the sum. */
    public static void add(float[] sum, float[] other, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other[i];
        }
    }

    /**
     * Adds all of the others, each so many times, to the first {@code length} figures of the sum.
     *
     * @param times from the place {@code from} on, one for each of the others
     */
    public static void add(float[] sum, float[][] others, float[] times, int from, int length) {
        int i = 0;
        for (; i + 3 < others.length; i += 4) {
            int t = from + i;
            add(
                    sum,
                    length,
                    others[i],
                    times[t],
                    others[i + 1],
                    times[t + 1],
                    others[i + 2],
                    times[t + 2],
                    others[i + 3],
                    times[t + 3]);
        }
        for (; i < others.length; i++) {
            float[] other = others[i];
            float time = times[from + i];
            for (int k = 0; k < length; k++) {
                sum[k] += time * other[k];
            }
        }
    }

    /** Four at a time, so that the sum is fetched and kept once for all of them. */
    private static void add(
            float[] sum, int length, float[] a, float p, float[] b, float q, float[] c, float r, float[] d, float s) {
        for (int k = 0; k < length; k++) {
            sum[k] += p * a[k] + q * b[k] + (r * c[k] + s * d[k]);
        }
    }
}
