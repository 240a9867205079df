package cx.stewardship.maturity.domain;

import cx.stewardship.shared.indicator.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Limits the level of a quality by a live figure: "at most 2 when more than 60 % of the themes recurred".
 *
 * @param indicator code of the live figure
 * @param needs the least number that must have been looked at for the rule to say anything, at least 1
 * @param because the reason with {@code {count}}, {@code {of}} and {@code {rest}} to be filled in
 * @param steps each says from where on the level is limited; the lowest limit that applies counts
 */
public record CapRule(String indicator, long needs, String because, List<Step> steps) {

    public CapRule {
        steps = List.copyOf(steps);
    }

    /**
     * @param above whether it applies above the threshold, or below it
     * @param threshold a share, 0 to 1; at exactly the threshold the step does not apply
     * @param atMost the level that is not exceeded, 1 to 5
     */
    public record Step(boolean above, double threshold, double atMost) {
        boolean applies(double share) {
            return above ? share > threshold : share < threshold;
        }
    }

    /** Whether enough was looked at for this rule to judge. */
    public boolean hasData(Reading reading) {
        return reading.of() >= Math.max(1, needs);
    }

    /** The limit by this reading; empty when it limits nothing or there is not enough data. */
    public Optional<Cap> judge(Reading reading) {
        if (!hasData(reading)) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(step -> step.applies(reading.share()))
                .min(Comparator.comparingDouble(Step::atMost))
                .map(step -> new Cap(indicator, step, reason(reading)));
    }

    private String reason(Reading reading) {
        return because.replace("{count}", Long.toString(reading.count()))
                .replace("{of}", Long.toString(reading.of()))
                .replace("{rest}", Long.toString(reading.of() - reading.count()));
    }
}
