/** Reading a file of unknown form: charset, delimiter, dates, numbers, columns. Plain Java. */
@NullMarked
package cx.stewardship.imports.reading;

import org.jspecify.annotations.NullMarked;
