package cx.stewardship.imports.domain;

import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Mapping;

/**
 * How the columns of a source's files were matched the last time.
 *
 * @param mapping of the columns
 * @param dates the order of day and month that was used
 */
public record RememberedMapping(Mapping mapping, DateOrder dates) {}
