/** Work that nobody asks for by hand. */
@NullMarked
package cx.stewardship.actionplans.batch;

import org.jspecify.annotations.NullMarked;
