package cx.stewardship.analysis.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * Limits of a u-chart: rates of weeks with unequal numbers of comments. When neighbouring weeks differ more than chance makes
 * them, the limits are Laney's u′ (2002): widened by the mean moving range of the standardised rates over 1.128.
 *
 * @param centre mean rate for every 1,000 comments
 * @param spread by how much the limits were widened; 1 or more
 * @param points a point per week
 */
public record ControlChart(double centre, double spread, List<Point> points) implements java.io.Serializable {

    private static final double MOVING_RANGE_OF_TWO = 1.128;

    public ControlChart {
        points = List.copyOf(points);
    }

    /**
     * @param rate for every 1,000 comments
     * @param lower lower limit, 0 or more
     * @param upper upper limit
     */
    public record Point(double rate, double lower, double upper) implements java.io.Serializable {
        /** Whether chance alone hardly explains this week. */
        public boolean outside() {
            return rate > upper || rate < lower;
        }
    }

    /** Limits from all weeks. */
    public static ControlChart of(List<WindowCounts> weeks) {
        return of(weeks, weeks.size());
    }

    /**
     * Limits from the first weeks only, so that what came later is judged by them.
     *
     * @param baselineWeeks from 0 to the number of weeks
     */
    public static ControlChart of(List<WindowCounts> weeks, int baselineWeeks) {
        List<WindowCounts> baseline = weeks.subList(0, baselineWeeks);
        WindowCounts all = WindowCounts.sum(baseline);
        double centre = all.comments() == 0 ? 0 : (double) all.events() / all.comments();
        double spread = spread(baseline, centre);
        List<Point> points = new ArrayList<>();
        for (WindowCounts week : weeks) {
            double reach = week.comments() == 0 ? 0 : 3 * spread * Math.sqrt(centre / week.comments());
            double rate = week.comments() == 0 ? centre : (double) week.events() / week.comments();
            points.add(new Point(1000 * rate, 1000 * Math.max(0, centre - reach), 1000 * (centre + reach)));
        }
        return new ControlChart(1000 * centre, spread, points);
    }

    private static double spread(List<WindowCounts> weeks, double centre) {
        double sum = 0;
        int ranges = 0;
        double last = Double.NaN;
        for (WindowCounts week : weeks) {
            if (week.comments() == 0 || centre == 0) {
                continue;
            }
            double standard = ((double) week.events() / week.comments() - centre) / Math.sqrt(centre / week.comments());
            if (!Double.isNaN(last)) {
                sum += Math.abs(standard - last);
                ranges++;
            }
            last = standard;
        }
        return ranges == 0 ? 1 : Math.max(1, sum / ranges / MOVING_RANGE_OF_TWO);
    }
}
