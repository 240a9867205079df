package cx.stewardship.web.frame;

import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The small line beside a figure, drawn in a box of 84 × 30 units. It shows the direction; the figure says how much. */
@Named
@ApplicationScoped
public class Sparks {

    private static final double LEFT = 2;
    private static final double RIGHT = 80;
    private static final double TOP = 5;
    private static final double BOTTOM = 25;

    public String line(List<? extends Number> values) {
        double lowest = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
        double highest = values.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        double step = (RIGHT - LEFT) / Math.max(1, values.size() - 1);
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < values.size(); i++) {
            path.append(i == 0 ? "" : "L")
                    .append(number(LEFT + i * step))
                    .append(' ')
                    .append(number(y(values.get(i).doubleValue(), lowest, highest)));
        }
        return path.toString();
    }

    public String area(List<? extends Number> values) {
        return line(values) + "L80 30L2 30Z";
    }

    /** The height at which the line ends. */
    public String last(List<? extends Number> values) {
        double lowest = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
        double highest = values.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        return values.isEmpty() ? "15" : number(y(values.get(values.size() - 1).doubleValue(), lowest, highest));
    }

    /** The line in words. */
    public String words(List<? extends Number> values) {
        return Pages.text("web.spark", values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static double y(double value, double lowest, double highest) {
        return highest == lowest ? (TOP + BOTTOM) / 2 : BOTTOM - (value - lowest) / (highest - lowest) * (BOTTOM - TOP);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
