package cx.stewardship.shared.imports;

import cx.stewardship.shared.Actor;

/**
 * @param importId of the run, for the record
 * @param source where the file comes from, as the one who sent it says: with an external id it makes an identity
 * @param startedBy on whose behalf the rows are taken
 * @param dryRun judge only: say what would become of each row and write nothing
 */
public record ImportContext(long importId, String source, Actor startedBy, boolean dryRun) {}
