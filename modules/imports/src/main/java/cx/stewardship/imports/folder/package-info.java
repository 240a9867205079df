/** The watched folder: files that machines lay down are taken in by the same rules as all others. */
@NullMarked
package cx.stewardship.imports.folder;

import org.jspecify.annotations.NullMarked;
