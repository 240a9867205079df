package cx.stewardship.jobdescriptions.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describe a job that has no description yet.
 *
 * @param customers which customers it serves; null when that is not known yet
 * @param through through whom, when not directly
 */
public record DescribeJob(
        long department,
        String title,
        @Nullable String family,
        @Nullable String customers,
        @Nullable String through,
        List<String> statements) {
    public DescribeJob {
        statements = List.copyOf(statements);
    }
}
