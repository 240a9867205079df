package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ThemeFigures;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Comments of a theme by week, drawn by the server.
 *
 * @param path of the line
 * @param steps of the scale on the left
 */
public record WeeklyChart(String path, List<Dot> dots, List<Step> steps, List<Label> labels) implements Serializable {

    private static final int LEFT = 36;
    private static final int RIGHT = 888;
    private static final int TOP = 16;
    private static final int BOTTOM = 196;

    /** One week. */
    public record Dot(String x, String y) implements Serializable {}

    /** A line of the scale. */
    public record Step(String y, int value) implements Serializable {}

    /** A week named below the line. */
    public record Label(String x, java.time.LocalDate monday) implements Serializable {}

    static WeeklyChart of(List<ThemeFigures.Point> weeks) {
        int top = Math.max(
                4, weeks.stream().mapToInt(ThemeFigures.Point::comments).max().orElse(0));
        int step = top <= 5 ? 1 : top <= 10 ? 2 : top <= 25 ? 5 : 10 * ((top + 49) / 50);
        int ceiling = (top + step - 1) / step * step;
        List<Dot> dots = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            String x = figure(LEFT + (double) (RIGHT - LEFT) * i / Math.max(1, weeks.size() - 1));
            String y = figure(y(weeks.get(i).comments(), ceiling));
            dots.add(new Dot(x, y));
            path.append(i == 0 ? "M" : "L").append(x).append(' ').append(y);
            if (i % 8 == 3) {
                labels.add(new Label(x, weeks.get(i).monday()));
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int value = 0; value <= ceiling; value += step) {
            steps.add(new Step(figure(y(value, ceiling)), value));
        }
        return new WeeklyChart(path.toString(), dots, steps, labels);
    }

    private static double y(int value, int ceiling) {
        return BOTTOM - (double) (BOTTOM - TOP) * value / ceiling;
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
