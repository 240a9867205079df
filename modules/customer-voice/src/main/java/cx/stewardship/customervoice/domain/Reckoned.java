package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.customervoice.Themes.Completeness;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How completely comments were counted that joined by themselves: each stands for as many as the rule missed beside it. When the rule changes, those that had
 * joined before stand for what they stood for.
 */
public final class Reckoned {

    /** A rule that finds fewer is no measure any more. */
    private static final double LEAST_FOUND = 0.05;

    private Reckoned() {}

    /**
     * Comments that joined while the rule was the same.
     *
     * @param found the share that it finds, with its interval
     */
    public record Joined(long comments, Estimate found) {

        double least() {
            return Math.max(LEAST_FOUND, found.value());
        }
    }

    /**
     * The share of all that belongs there.
     *
     * @param joined by themselves, by the rule of their time
     * @param put there by people or files, who miss none
     */
    public static Completeness of(List<Joined> joined, long put) {
        return joined.isEmpty()
                ? Completeness.WHOLE
                : new Completeness(
                        share(joined, put, Joined::least),
                        share(
                                joined,
                                put,
                                each -> Math.min(each.least(), each.found().lower())),
                        share(
                                joined,
                                put,
                                each -> Math.max(each.least(), each.found().upper())));
    }

    /** Where nothing came at all, what the rule finds at its least is what might have been missed. */
    private static double share(List<Joined> joined, long put, ToDoubleFunction<Joined> found) {
        long all = joined.stream().mapToLong(Joined::comments).sum();
        if (all + put == 0) {
            return joined.stream().mapToDouble(found).min().orElse(1);
        }
        if (all == 0) {
            return 1;
        }
        double stand = put;
        for (Joined each : joined) {
            stand += each.comments() == 0 ? 0 : each.comments() / found.applyAsDouble(each);
        }
        return Double.isInfinite(stand) ? 0 : (all + put) / stand;
    }
}
