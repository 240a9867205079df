/** Tells those who watch an import how far it is. */
@NullMarked
package cx.stewardship.imports.progress;

import org.jspecify.annotations.NullMarked;
