package cx.stewardship.analysis.agreement;

/**
 * A figure and the interval that holds the true one in 95 of 100 cases.
 *
 * @param value the figure itself
 * @param lower at most {@code value}
 * @param upper at least {@code value}
 */
public record Estimate(double value, double lower, double upper) implements java.io.Serializable {}
