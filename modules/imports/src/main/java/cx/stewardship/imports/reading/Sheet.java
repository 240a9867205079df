package cx.stewardship.imports.reading;

import java.io.Serializable;

/**
 * A sheet of a workbook.
 *
 * @param hidden whether a spreadsheet would not show it
 */
public record Sheet(String name, boolean hidden) implements Serializable {}
