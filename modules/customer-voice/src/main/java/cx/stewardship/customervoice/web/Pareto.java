package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ThemeFigures;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Themes by the number of their complaints, with a line that adds them up; above the cut are those that make up 80 %.
 *
 * @param rows the largest, at most {@value #SHOWN}
 * @param themes how many there are in all
 * @param sum of all of them
 * @param vital how many themes stand above the cut
 * @param vitalShare their share of all, 0 to 1
 */
public record Pareto(List<Row> rows, int themes, int sum, int vital, double vitalShare) implements Serializable {

    private static final double CUT = 0.8;
    private static final int SHOWN = 20;

    /**
     * @param running share of this and all above, 0 to 1
     * @param width of the bar in hundredths of the plot
     * @param path of the running line through this row
     * @param styleClass {@code cut} for the last above the cut, {@code rest} below it
     */
    public record Row(long id, String name, int comments, double running, String width, String path, String styleClass)
            implements Serializable {}

    public static Pareto none() {
        return new Pareto(List.of(), 0, 0, 0, 0);
    }

    /** How many themes are not shown. */
    public int others() {
        return themes - rows.size();
    }

    /** Whether the line below the last theme above the cut can be seen. */
    public boolean cutShown() {
        return vital <= rows.size();
    }

    static Pareto of(List<ThemeFigures> themes, Map<Long, Integer> complaints) {
        List<ThemeFigures> largest = themes.stream()
                .filter(theme -> complaints.getOrDefault(theme.id(), 0) > 0)
                .sorted(Comparator.comparing((ThemeFigures theme) -> complaints.getOrDefault(theme.id(), 0))
                        .reversed()
                        .thenComparing(ThemeFigures::name))
                .toList();
        int sum = largest.stream()
                .mapToInt(theme -> complaints.getOrDefault(theme.id(), 0))
                .sum();
        List<Row> rows = new ArrayList<>();
        double running = 0;
        int vital = 0;
        double vitalShare = 0;
        for (ThemeFigures theme : largest) {
            int comments = complaints.getOrDefault(theme.id(), 0);
            double before = running;
            running += (double) comments / sum;
            boolean above = before < CUT;
            boolean cut = above && running >= CUT;
            if (above) {
                vital++;
                vitalShare = running;
            }
            if (rows.size() == SHOWN) {
                if (!above) {
                    break;
                }
                continue;
            }
            String path = rows.isEmpty()
                    ? String.format(Locale.ROOT, "M%.1f 50L%.1f 100", running * 100, running * 100)
                    : String.format(Locale.ROOT, "M%.1f 0L%.1f 100", before * 100, running * 100);
            rows.add(new Row(
                    theme.id(),
                    theme.name(),
                    comments,
                    running,
                    String.format(Locale.ROOT, "%.1f", 100.0 * comments / sum),
                    path,
                    cut ? "cut" : above ? "" : "rest"));
        }
        return new Pareto(List.copyOf(rows), largest.size(), sum, vital, vitalShare);
    }
}
