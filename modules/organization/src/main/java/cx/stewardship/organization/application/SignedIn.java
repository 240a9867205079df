package cx.stewardship.organization.application;

import java.io.Serializable;
import java.time.Instant;

/** Somebody was let in at a moment. */
public record SignedIn(String signInName, Instant at, boolean mustChangePassword) implements Serializable {}
