package cx.stewardship.customervoice.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme with the figures by which it is judged.
 *
 * @param comments of the last 12 full weeks
 * @param perThousand of all comments of the company in them
 * @param change of that rate against the 12 weeks before, as a share: 0.44 is 44 % more; null when there was nothing before
 * @param now comments of the last 4 full weeks
 * @param expected what 4 weeks would have brought at the rate of the 12 before these
 * @param chance of so many or more if nothing had changed
 * @param weeks the last 52, oldest first; in lists the last 24
 * @param locked whether only people put comments into it
 * @param version by which a change made meanwhile is noticed
 */
public record ThemeFigures(
        long id,
        long departmentId,
        String name,
        String definition,
        long total,
        int comments,
        double perThousand,
        @Nullable Double change,
        Trend trend,
        int now,
        double expected,
        double chance,
        List<Point> weeks,
        boolean locked,
        int version)
        implements Serializable {

    /** How it moves, as far as chance does not explain it. */
    public enum Trend {
        /** Said so often in the last 4 weeks that it is no accident, and never before. */
        NEW,
        RISING,
        STEADY,
        FALLING
    }

    /** One week of the theme and of the company. */
    public record Point(LocalDate monday, int comments, int all) implements Serializable {}

    /** Fewer than this in 12 weeks say little about where it goes. */
    public static final int FEW = 5;

    /** A rise of fewer comments than this in 4 weeks is a hint. */
    private static final int ENOUGH_TO_RISE = 8;

    static final int WINDOW = 12;

    /** A change of this share is looked at. */
    static final double CLEARLY = 0.25;

    /** Whether it is so small that chance moves its figures. */
    public boolean small() {
        return comments < FEW;
    }

    /** Whether it is said more often than before, or was never said before. */
    public boolean rises() {
        return trend == Trend.NEW || trend == Trend.RISING;
    }

    /** Whether it rises on so few comments that it is a first hint, to be read rather than counted. */
    public boolean hint() {
        return rises() && now < ENOUGH_TO_RISE;
    }

    /** Whether its 12 weeks are clearly more than the 12 before, although the last 4 do not stand out. */
    public boolean seemsToRise() {
        return trend == Trend.STEADY && change != null && change >= CLEARLY;
    }

    /** Whether its 12 weeks are clearly fewer than the 12 before, although chance may explain it. */
    public boolean seemsToFall() {
        return trend == Trend.STEADY && change != null && change <= -CLEARLY;
    }

    /** Whether its rate moved so far, or so surely, that it is worth telling. */
    public boolean moved() {
        return change != null && (trend != Trend.STEADY || Math.abs(change) >= CLEARLY);
    }

    /** Comments of the 12 weeks before the last 12. */
    public int before() {
        int end = Math.max(0, weeks.size() - WINDOW);
        return weeks.subList(Math.max(0, end - WINDOW), end).stream()
                .mapToInt(Point::comments)
                .sum();
    }

    /** The last 12 weeks, for the small line. */
    public List<Integer> line() {
        return weeks.subList(Math.max(0, weeks.size() - 12), weeks.size()).stream()
                .map(Point::comments)
                .toList();
    }
}
