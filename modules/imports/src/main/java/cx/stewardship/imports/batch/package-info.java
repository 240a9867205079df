/** The one Jakarta Batch job behind every import. */
@NullMarked
package cx.stewardship.imports.batch;

import org.jspecify.annotations.NullMarked;
