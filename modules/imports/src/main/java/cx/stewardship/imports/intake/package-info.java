/** The doors: the kinds of data that modules take, and the folder where files wait. */
@NullMarked
package cx.stewardship.imports.intake;

import org.jspecify.annotations.NullMarked;
