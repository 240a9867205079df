/** What can come in by file: each module takes the rows of its own kinds. */
@NullMarked
package cx.stewardship.shared.imports;

import org.jspecify.annotations.NullMarked;
