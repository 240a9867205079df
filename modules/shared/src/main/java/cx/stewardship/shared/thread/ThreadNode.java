package cx.stewardship.shared.thread;

import org.jspecify.annotations.Nullable;

/**
 * One link as shown: a short title, one line of detail, and where its page is.
 *
 * @param title for a comment the customer's own words
 * @param detail a figure, a state, a date; null when there is nothing to add
 * @param address within the application: {@code /plans/plan?id=118}; empty when the reader may know of it and has no page to open
 */
public record ThreadNode(ThreadRef ref, String title, @Nullable String detail, String address) {}
