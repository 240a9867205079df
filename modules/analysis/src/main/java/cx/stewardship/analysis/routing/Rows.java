package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;

/** Rows of figures that a line through the origin, and an offset, shall part. */
interface Rows {

    int count();

    int dimensions();

    double dot(int row, float[] weights);

    void add(int row, double times, float[] weights);

    /** The row times itself. */
    double square(int row);

    /** Rows of which every figure counts. */
    record Dense(float[][] rows) implements Rows {
        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public int dimensions() {
            return rows.length == 0 ? 0 : rows[0].length;
        }

        @Override
        public double dot(int row, float[] weights) {
            return Vectors.dot(rows[row], weights);
        }

        @Override
        public double square(int row) {
            return Vectors.dot(rows[row], rows[row]);
        }

        @Override
        public void add(int row, double times, float[] weights) {
            float[] x = rows[row];
            float t = (float) times;
            for (int i = 0; i < x.length; i++) {
                weights[i] += t * x[i];
            }
        }
    }

    /** Rows that are nought nearly everywhere. */
    record Sparse(WordFeatures.Row[] rows, int dimensions) implements Rows {
        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public double dot(int row, float[] weights) {
            double sum = 0;
            int[] at = rows[row].terms();
            float[] x = rows[row].values();
            for (int i = 0; i < at.length; i++) {
                sum += (double) x[i] * weights[at[i]];
            }
            return sum;
        }

        @Override
        public double square(int row) {
            return Vectors.dot(rows[row].values(), rows[row].values());
        }

        @Override
        public void add(int row, double times, float[] weights) {
            int[] at = rows[row].terms();
            float[] x = rows[row].values();
            for (int i = 0; i < at.length; i++) {
                weights[at[i]] += (float) (times * x[i]);
            }
        }
    }
}
