package cx.stewardship.maturity.domain;

/**
 * What a live figure allows at most, and why.
 *
 * @param step the step of the rule that applied
 * @param because the reason with its numbers, without a full stop: {@code 5 of 9 themes recurred}
 */
public record Cap(String indicator, CapRule.Step step, String because) {
    /** The level that is not exceeded, 1 to 5. */
    public double atMost() {
        return step.atMost();
    }
}
