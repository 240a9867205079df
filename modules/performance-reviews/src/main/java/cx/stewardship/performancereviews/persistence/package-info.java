/** How criteria and reviews are stored and read, row by row and in bulk. */
@NullMarked
package cx.stewardship.performancereviews.persistence;

import org.jspecify.annotations.NullMarked;
