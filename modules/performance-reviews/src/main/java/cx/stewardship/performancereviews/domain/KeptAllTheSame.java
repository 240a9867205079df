package cx.stewardship.performancereviews.domain;

import java.io.Serializable;
import java.time.Instant;

/** Somebody keeps a wording that the guard refuses, with a reason that stays on the record. */
public record KeptAllTheSame(String reason, String by, Instant at) implements Serializable {}
