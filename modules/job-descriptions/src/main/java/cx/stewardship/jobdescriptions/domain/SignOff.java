package cx.stewardship.jobdescriptions.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who signed a version, and when. */
public record SignOff(@Nullable Long person, String name, Instant at) implements java.io.Serializable {}
