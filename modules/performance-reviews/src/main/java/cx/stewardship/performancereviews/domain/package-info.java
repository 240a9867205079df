/** Criteria, cycles, reviews and programmes with their rules. */
@NullMarked
package cx.stewardship.performancereviews.domain;

import org.jspecify.annotations.NullMarked;
