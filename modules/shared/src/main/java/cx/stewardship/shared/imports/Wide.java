package cx.stewardship.shared.imports;

import java.io.Serializable;

/**
 * How survey tools write a kind: a row for each respondent, a column for each thing asked.
 *
 * @param name field that such a table holds as the names of columns
 * @param value field that stands in their cells
 */
public record Wide(String name, String value) implements Serializable {}
