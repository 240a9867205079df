package cx.stewardship.maturity.web;

import java.io.Serializable;
import java.util.List;

/** A level as a shade. The limits are those of the legend. */
final class Heat {

    private static final double[] UP_TO = {1.75, 2.35, 2.85, 3.45};

    private Heat() {}

    /**
     * One cell of the heat map.
     *
     * @param shade {@code h1} to {@code h5}; {@code h0} with too few answers
     */
    public record Cell(String shade, String text, boolean capped, String address, String name) implements Serializable {
        public boolean known() {
            return !shade.equals("h0");
        }
    }

    /** One row of the heat map. */
    public record Line(String name, String address, List<Cell> cells) implements Serializable {}

    /** @param level 1 to 5 */
    static String shade(double level) {
        int step = 1;
        for (double limit : UP_TO) {
            step += level >= limit ? 1 : 0;
        }
        return "h" + step;
    }
}
