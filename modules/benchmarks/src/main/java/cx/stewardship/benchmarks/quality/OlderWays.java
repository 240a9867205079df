package cx.stewardship.benchmarks.quality;

import java.util.Arrays;
import java.util.Random;

/** What themes were found with before there were sentence vectors. */
final class OlderWays {

    private OlderWays() {}

    /** k-means over TF-IDF by the cosine, the best of three tries. */
    static int[] means(WordCounts counts, int k, long seed) {
        float[][] rows = counts.weighted();
        Random chance = new Random(seed);
        int[] best = new int[rows.length];
        double most = -1;
        for (int attempt = 0; attempt < 3; attempt++) {
            float[][] centres = new float[k][];
            for (int c = 0; c < k; c++) {
                centres[c] = rows[chance.nextInt(rows.length)].clone();
            }
            int[] groups = new int[rows.length];
            double sum = 0;
            for (int round = 0; round < 25; round++) {
                sum = assign(counts, rows, centres, groups);
                move(rows, groups, centres);
            }
            if (sum > most) {
                most = sum;
                best = groups;
            }
        }
        return best;
    }

    private static double assign(WordCounts counts, float[][] rows, float[][] centres, int[] groups) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            int[] tokens = Arrays.stream(counts.tokens()[i]).distinct().toArray();
            double best = -1;
            for (int c = 0; c < centres.length; c++) {
                double near = 0;
                for (int token : tokens) {
                    near += rows[i][token] * centres[c][token];
                }
                if (near > best) {
                    best = near;
                    groups[i] = c;
                }
            }
            sum += best;
        }
        return sum;
    }

    private static void move(float[][] rows, int[] groups, float[][] centres) {
        float[][] sums = new float[centres.length][centres[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int w = 0; w < sums[0].length; w++) {
                sums[groups[i]][w] += rows[i][w];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            double square = 0;
            for (float s : sums[c]) {
                square += (double) s * s;
            }
            if (square > 0) {
                for (int w = 0; w < sums[c].length; w++) {
                    centres[c][w] = (float) (sums[c][w] / Math.sqrt(square));
                }
            }
        }
    }

    /** Latent Dirichlet allocation by collapsed Gibbs sampling (Griffiths and Steyvers 2004); a text's group is its foremost topic. */
    static int[] topics(WordCounts counts, int k, long seed) {
        double alpha = .1;
        double beta = .01;
        Random chance = new Random(seed);
        int n = counts.tokens().length;
        int[][] topic = new int[n][];
        int[][] ofText = new int[n][k];
        int[][] ofWord = new int[counts.words()][k];
        int[] all = new int[k];
        for (int i = 0; i < n; i++) {
            topic[i] = new int[counts.tokens()[i].length];
            for (int t = 0; t < topic[i].length; t++) {
                int z = chance.nextInt(k);
                topic[i][t] = z;
                ofText[i][z]++;
                ofWord[counts.tokens()[i][t]][z]++;
                all[z]++;
            }
        }
        double[] reach = new double[k];
        for (int round = 0; round < 300; round++) {
            for (int i = 0; i < n; i++) {
                for (int t = 0; t < topic[i].length; t++) {
                    int word = counts.tokens()[i][t];
                    int z = topic[i][t];
                    ofText[i][z]--;
                    ofWord[word][z]--;
                    all[z]--;
                    double sum = 0;
                    for (int j = 0; j < k; j++) {
                        sum += (ofText[i][j] + alpha) * (ofWord[word][j] + beta) / (all[j] + beta * counts.words());
                        reach[j] = sum;
                    }
                    double drawn = chance.nextDouble() * sum;
                    z = 0;
                    while (z < k - 1 && reach[z] < drawn) {
                        z++;
                    }
                    topic[i][t] = z;
                    ofText[i][z]++;
                    ofWord[word][z]++;
                    all[z]++;
                }
            }
        }
        int[] groups = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 1; j < k; j++) {
                if (ofText[i][j] > ofText[i][groups[i]]) {
                    groups[i] = j;
                }
            }
        }
        return groups;
    }
}
