package cx.stewardship.performancereviews.persistence;

/**
 * The import for which something is made.
 *
 * @param by the sign-in name of whoever started it
 * @param dryRun whether it only tries out, and nothing is made
 */
record RatingsImport(long id, String by, boolean dryRun) {}
