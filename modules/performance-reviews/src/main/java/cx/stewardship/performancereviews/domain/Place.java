package cx.stewardship.performancereviews.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * For whom a criterion holds and what it follows from.
 *
 * @param department whose people are rated by it; null for everyone
 * @param jobTitle as the contracts of those people say; null for all jobs of the department
 * @param statement the responsibility it follows from
 * @param corporateValue the value of the company it makes visible
 * @param weight its share of a review before the shares are made to add up to 100; 1 to 100
 */
public record Place(
        @Nullable Long department,
        @Nullable String jobTitle,
        @Nullable Long statement,
        @Nullable Long corporateValue,
        int weight)
        implements Serializable {}
