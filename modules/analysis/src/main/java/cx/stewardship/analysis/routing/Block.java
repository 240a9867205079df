package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some vectors, kept by rows and by columns, so that their products and their sums both run along arrays, which the compiler turns into the
 * processor's wide instructions. Few enough to stay near the processor while several lines are tried on them.
 */
final class Block {

    private static final int ROWS = 128;

    private final float[][] rows;
    private final float[][] columns;

    private Block(float[][] rows) {
        this.rows = rows;
        this.columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
    }

    /** All of these, in their order. */
    static List<Block> of(List<float[]> vectors) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < vectors.size(); from += ROWS) {
            blocks.add(new Block(
                    vectors.subList(from, Math.min(vectors.size(), from + ROWS)).toArray(float[][]::new)));
        }
        return blocks;
    }

    static int rows(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::size).sum();
    }

    int size() {
        return rows.length;
    }

    /** The product of each row with the weights, plus the offset, into the first places of {@code products}. */
    void products(float[] weights, float offset, float[] products) {
        Arrays.fill(products, 0, rows.length, offset);
        Vectors.add(products, columns, weights, 0, rows.length);
    }

    /** Adds each row, so many times, to the sum; the times stand from {@code from} on. */
    void addTo(float[] sum, float[] times, int from) {
        Vectors.add(sum, rows, times, from, columns.length);
    }
}
