package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.WatchReport;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sum of what was too much, week by week, with its limit, as a picture of 980 by 220; the axis begins at 0. */
public record WatchPicture(
        String description,
        List<Mark> grid,
        String line,
        List<Dot> dots,
        double limit,
        Mark limitText,
        List<Mark> ticks)
        implements Serializable {

    private static final double LEFT = 36;
    private static final double RIGHT = 876;
    private static final double TOP = 24;
    private static final double BOTTOM = 176;

    public record Dot(double x, double y, boolean above) implements Serializable {}

    public record Mark(double x, double y, String text) implements Serializable {}

    /** Null as long as no week is over. */
    static @Nullable WatchPicture of(WatchReport watch, Formats formats) {
        List<WatchReport.Week> weeks = watch.weeks();
        if (weeks.isEmpty()) {
            return null;
        }
        double limit = watch.design().limit();
        double highest = weeks.stream()
                .mapToDouble(WatchReport.Week::sum)
                .filter(Double::isFinite)
                .reduce(limit, Math::max);
        double top = Math.ceil(highest * 1.1);
        double step = (RIGHT - LEFT) / Math.max(12, weeks.size());
        StringBuilder line = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        List<Mark> ticks = new ArrayList<>();
        int every = Math.max(4, (int) Math.ceil(weeks.size() / 10.0));
        boolean pen = false;
        for (int i = 0; i < weeks.size(); i++) {
            WatchReport.Week week = weeks.get(i);
            double x = LEFT + (i + .5) * step;
            if (i % every == 0) {
                ticks.add(new Mark(round(x), 196, "W" + week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            }
            if (Double.isNaN(week.sum())) {
                pen = false;
                continue;
            }
            double y = y(week.sum(), top);
            line.append(String.format(Locale.ROOT, "%s%.1f %.1f", pen ? "L" : "M", x, y));
            dots.add(new Dot(round(x), round(y), week.signals()));
            pen = true;
        }
        List<Mark> grid = new ArrayList<>();
        int steps = top <= 4 ? (int) top : 4;
        for (int i = 0; i <= steps; i++) {
            double value = top * i / steps;
            grid.add(new Mark(26, round(y(value, top)), formats.decimals(value, value == Math.rint(value) ? 0 : 1)));
        }
        double at = round(y(limit, top));
        return new WatchPicture(
                description(watch, formats),
                grid,
                line.toString(),
                dots,
                at,
                new Mark(RIGHT + 10, at + 4, Pages.text("plans.watch.limit", formats.rate(limit))),
                ticks);
    }

    private static String description(WatchReport watch, Formats formats) {
        List<WatchReport.Week> weeks = watch.weeks();
        long above = weeks.stream().filter(WatchReport.Week::signals).count();
        double last = weeks.get(weeks.size() - 1).sum();
        return Pages.text(
                above == 0 ? "plans.watch.desc.quiet" : "plans.watch.desc.above",
                weeks.size(),
                formats.rate(last),
                formats.rate(watch.design().limit()),
                above);
    }

    private static double y(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
