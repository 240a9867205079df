package cx.stewardship.maturity.web;

import cx.stewardship.maturity.domain.Framework;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The points of a radar on a field of 520 by 420, levels 1 to 5 from the middle outwards. */
public final class Radar implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double X = 260;
    private static final double Y = 212;
    private static final double REACH = 142;
    private static final double NAMES = 160;
    private static final double MIDDLE = 8;
    private static final double LINE = 15;

    private final List<String> names;

    /** A name at the end of its axis with the figure below it. */
    public record Label(String name, String x, String nameY, String valueY, String anchor, int index)
            implements Serializable {}

    /** One point of the shape. */
    public record Dot(String x, String y) implements Serializable {}

    public Radar(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** One polygon for each level, and one line for each axis. */
    public List<String> grid() {
        List<String> paths = new ArrayList<>();
        for (int level = 1; level <= Framework.LEVELS; level++) {
            double at = level;
            paths.add(shape(names.stream().map(name -> (Double) at).toList()));
        }
        for (int i = 0; i < names.size(); i++) {
            paths.add("M" + n(X) + " " + n(Y) + "L" + n(x(i, Framework.LEVELS)) + " " + n(y(i, Framework.LEVELS)));
        }
        return paths;
    }

    /** The outline through the levels; axes without a level are left out. Empty with fewer than three. */
    public String shape(List<? extends @Nullable Double> levels) {
        StringBuilder path = new StringBuilder();
        int points = 0;
        for (int i = 0; i < names.size(); i++) {
            Double level = levels.get(i);
            if (level != null) {
                path.append(points++ == 0 ? 'M' : 'L')
                        .append(n(x(i, level)))
                        .append(' ')
                        .append(n(y(i, level)));
            }
        }
        return points < 3 ? "" : path.append('Z').toString();
    }

    public List<Dot> dots(List<? extends @Nullable Double> levels) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Double level = levels.get(i);
            if (level != null) {
                dots.add(new Dot(n(x(i, level)), n(y(i, level))));
            }
        }
        return dots;
    }

    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double sine = Math.sin(angle(i));
            double x = X + NAMES * sine;
            double y = Y - NAMES * Math.cos(angle(i));
            String anchor = Math.abs(sine) < 0.1 ? "middle" : sine > 0 ? "start" : "end";
            labels.add(new Label(names.get(i), n(x), n(y - 2), n(y - 2 + LINE), anchor, i));
        }
        return labels;
    }

    /** Where the tick of a level stands on the first axis. */
    public String tick(int level) {
        return n(y(0, level) + 4);
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / names.size();
    }

    private static double radius(double level) {
        return MIDDLE + (REACH - MIDDLE) * (level - 1) / (Framework.LEVELS - 1.0);
    }

    private double x(int axis, double level) {
        return X + radius(level) * Math.sin(angle(axis));
    }

    private double y(int axis, double level) {
        return Y - radius(level) * Math.cos(angle(axis));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
