package cx.stewardship.performancereviews;

import org.jspecify.annotations.Nullable;

/**
 * A criterion may be rated upon from now on.
 *
 * @param statement the statement of a job description it follows from, if it names one
 */
public record CriterionPublished(CriterionId criterion, String title, @Nullable Long statement) {}
