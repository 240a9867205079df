package cx.stewardship.analysis.effect;

import java.util.Collection;

/**
 * What was counted in a stretch of time.
 *
 * @param events comments of the theme; 0 or more
 * @param comments all comments in the same time; at least {@code events}
 */
public record WindowCounts(long events, long comments) implements java.io.Serializable {
    public WindowCounts {
        if (events < 0 || comments < events) {
            throw new IllegalArgumentException(events + " of " + comments);
        }
    }

    public static WindowCounts sum(Collection<WindowCounts> weeks) {
        return new WindowCounts(
                weeks.stream().mapToLong(WindowCounts::events).sum(),
                weeks.stream().mapToLong(WindowCounts::comments).sum());
    }

    /** Events for every 1,000 comments; 0 when there were no comments. */
    public double perThousand() {
        return comments == 0 ? 0 : 1000.0 * events / comments;
    }
}
