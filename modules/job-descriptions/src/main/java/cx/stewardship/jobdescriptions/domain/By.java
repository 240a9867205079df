package cx.stewardship.jobdescriptions.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, and when.
 *
 * @param person null when a machine or the product itself did it
 * @param name as shown beside a version
 */
public record By(@Nullable Long person, String name, Instant at) {}
