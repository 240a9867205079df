package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.EffectReport.Phase;
import cx.stewardship.actionplans.application.EffectReport.Week;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A control chart as a picture of 980 by 300: paths and places of the marks, made here so that the page holds no
 * arithmetic. One week is one step; the axis begins at 0.
 */
public record ControlChartPicture(
        String description,
        List<Line> grid,
        List<Path> paths,
        List<Dot> dots,
        String means,
        String limits,
        @Nullable Band running,
        List<Label> labels,
        List<Label> ticks,
        String axis)
        implements Serializable {

    private static final double LEFT = 36;
    private static final double RIGHT = 876;
    private static final double LINE = 16;
    private static final double TOP = 48;
    private static final double BOTTOM = 256;

    public record Line(double y, String label) implements Serializable {}

    public record Path(String d, boolean off) implements Serializable {}

    public record Dot(double x, double y, boolean off) implements Serializable {}

    public record Band(double x, double width) implements Serializable {}

    /** @param style classes of the text */
    public record Label(double x, double y, String text, String anchor, String style) implements Serializable {}

    static ControlChartPicture of(List<Week> weeks, Formats formats) {
        return new Drawing(weeks, formats).picture();
    }

    /** Where the words of a limit stand so that those of the mean below it can be read: where nobody complains both lie at 0. */
    static double clearOf(double limit, double mean) {
        return Math.min(limit, mean - LINE);
    }

    private static final class Drawing {
        private final List<Week> weeks;
        private final Formats formats;
        private final double step;
        private final double top;

        Drawing(List<Week> weeks, Formats formats) {
            this.weeks = weeks;
            this.formats = formats;
            this.step = (RIGHT - LEFT) / weeks.size();
            double highest = DoubleStream.concat(
                            weeks.stream().mapToDouble(Week::rate),
                            DoubleStream.of(limit(Phase.BEFORE), limit(Phase.AFTER)))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            this.top = nice(Math.max(1, highest));
        }

        /** The next of 1, 2, 3, 5, 10, 20, … that is a multiple of a readable grid. */
        private static double nice(double highest) {
            double unit = Math.pow(10, Math.floor(Math.log10(highest)));
            for (double factor : new double[] {1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10}) {
                if (factor * unit >= highest) {
                    return factor * unit;
                }
            }
            return 10 * unit;
        }

        private double x(int week) {
            return LEFT + (week + 0.5) * step;
        }

        private double y(double rate) {
            return BOTTOM - (BOTTOM - TOP) * rate / top;
        }

        ControlChartPicture picture() {
            List<Path> paths = new ArrayList<>();
            List<Dot> dots = new ArrayList<>();
            StringBuilder means = new StringBuilder();
            StringBuilder limits = new StringBuilder();
            List<Label> labels = new ArrayList<>();
            Band running = null;
            for (Phase phase : Phase.values()) {
                int from = first(phase);
                int to = from + count(phase);
                if (from == to) {
                    continue;
                }
                boolean off = phase == Phase.LEFT_OUT;
                subject(from, to, off, paths, dots);
                if (off) {
                    running = new Band(round(LEFT + from * step), round((to - from) * step));
                    if (to - from > 4) {
                        labels.add(new Label(
                                round(LEFT + (from + to) / 2.0 * step),
                                20,
                                Pages.text("plans.chart.running"),
                                "middle",
                                "t3"));
                    }
                } else {
                    side(phase, from, to, means, limits, labels);
                }
            }
            return new ControlChartPicture(
                    description(),
                    grid(),
                    paths,
                    dots,
                    means.toString(),
                    limits.toString(),
                    running,
                    labels,
                    ticks(),
                    Pages.text("plans.chart.axis", years()));
        }

        private void subject(int from, int to, boolean off, List<Path> paths, List<Dot> dots) {
            StringBuilder d = new StringBuilder();
            boolean pen = false;
            for (int i = from; i < to; i++) {
                double rate = weeks.get(i).rate();
                if (Double.isNaN(rate)) {
                    pen = false;
                    continue;
                }
                d.append(pen ? 'L' : 'M').append(point(x(i), y(rate)));
                pen = true;
                dots.add(new Dot(round(x(i)), round(y(rate)), off));
            }
            paths.add(new Path(d.toString(), off));
        }

        private void side(
                Phase phase, int from, int to, StringBuilder means, StringBuilder limits, List<Label> labels) {
            double mean = mean(phase);
            double limit = limit(phase);
            double x0 = LEFT + from * step;
            double x1 = LEFT + to * step;
            means.append('M').append(point(x0, y(mean))).append('H').append(number(x1));
            steps(from, to, limits);
            boolean before = phase == Phase.BEFORE;
            labels.add(new Label(
                    round(x0 + (before ? 0 : 6)),
                    20,
                    Pages.text(before ? "plans.chart.before" : "plans.chart.after", to - from, formats.rate(mean)),
                    "start",
                    "strong"));
            String limitText = Pages.text("plans.chart.limit", formats.count(limit));
            if (before) {
                labels.add(new Label(round(x1 - 6), round(y(limit) + 16), limitText, "end", "t3"));
            } else {
                labels.add(new Label(RIGHT + 10, round(clearOf(y(limit), y(mean)) + 4), limitText, "start", "t3"));
                labels.add(new Label(
                        RIGHT + 10,
                        round(y(mean) + 4),
                        Pages.text("plans.chart.mean", formats.rate(mean)),
                        "start",
                        "strong"));
            }
        }

        /** The upper limit of each week: it lies further off where fewer comments came in. */
        private void steps(int from, int to, StringBuilder limits) {
            boolean pen = false;
            for (int i = from; i < to; i++) {
                double limit = weeks.get(i).upperLimit();
                if (Double.isNaN(limit)) {
                    pen = false;
                    continue;
                }
                double y = y(Math.min(limit, top));
                limits.append(pen ? "V" + number(y) : "M" + point(LEFT + i * step, y))
                        .append('H')
                        .append(number(LEFT + (i + 1) * step));
                pen = true;
            }
        }

        private List<Line> grid() {
            List<Line> lines = new ArrayList<>();
            double lead = top / Math.pow(10, Math.floor(Math.log10(top)));
            int parts = lead > 2.9 && lead < 3.1 || lead > 5.9 && lead < 6.1 ? 3 : lead > 4.9 && lead < 5.1 ? 5 : 4;
            for (int i = 0; i <= parts; i++) {
                double value = top * i / parts;
                lines.add(new Line(round(y(value)), formats.decimals(value, value == Math.rint(value) ? 0 : 1)));
            }
            return lines;
        }

        private List<Label> ticks() {
            int every = Math.max(4, (int) Math.ceil(weeks.size() / 10.0));
            List<Label> ticks = new ArrayList<>();
            for (int i = 0; i < weeks.size(); i += every) {
                ticks.add(new Label(
                        round(x(i)),
                        276,
                        "W" + weeks.get(i).monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        "middle",
                        "t3"));
            }
            return ticks;
        }

        private String years() {
            int from = weeks.get(0).monday().getYear();
            int to = weeks.get(weeks.size() - 1).monday().getYear();
            return from == to ? Integer.toString(from) : from + "–" + to;
        }

        private String description() {
            StringBuilder text =
                    new StringBuilder(Pages.text("plans.chart.desc.before", formats.rate(mean(Phase.BEFORE))));
            int out = count(Phase.LEFT_OUT);
            int after = count(Phase.AFTER);
            if (out > 0) {
                text.append(' ').append(Pages.text("plans.chart.desc.running", out));
            }
            if (after > 0) {
                text.append(' ').append(Pages.text("plans.chart.desc.after", after, formats.rate(mean(Phase.AFTER))));
            }
            long above = weeks.stream().filter(Week::aboveLimit).count();
            text.append(' ')
                    .append(
                            above == 0
                                    ? Pages.text("plans.chart.desc.inside")
                                    : Pages.text("plans.chart.desc.outside", above));
            return text.toString();
        }

        private double mean(Phase phase) {
            long of = sum(phase, true);
            long all = sum(phase, false);
            return all == 0 ? 0 : 1000.0 * of / all;
        }

        /** The limits of single weeks differ with their size; the label names their mean. */
        private double limit(Phase phase) {
            return weeks.stream()
                    .filter(week -> week.phase() == phase)
                    .mapToDouble(Week::upperLimit)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(0);
        }

        private long sum(Phase phase, boolean ofTheme) {
            return weeks.stream()
                    .filter(week -> week.phase() == phase)
                    .mapToLong(week -> ofTheme ? week.ofTheme() : week.all())
                    .sum();
        }

        private int first(Phase phase) {
            for (int i = 0; i < weeks.size(); i++) {
                if (weeks.get(i).phase() == phase) {
                    return i;
                }
            }
            return weeks.size();
        }

        private int count(Phase phase) {
            return (int) weeks.stream().filter(week -> week.phase() == phase).count();
        }
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
