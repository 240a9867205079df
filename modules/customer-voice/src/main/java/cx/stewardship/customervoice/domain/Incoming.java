package cx.stewardship.customervoice.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the router looks at: the text, the columns that rules may read, and the departments that the source names itself.
 *
 * @param department concerned in whatever way: stands in for the two others where they are not named
 * @param receivedBy the department that customers told it
 * @param originatedIn the department in which it began
 */
public record Incoming(
        String text,
        String source,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String segment,
        @Nullable Long department,
        @Nullable Long receivedBy,
        @Nullable Long originatedIn) {}
