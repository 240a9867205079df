/** Criteria and distributions for machines. */
@NullMarked
package cx.stewardship.performancereviews.rest;

import org.jspecify.annotations.NullMarked;
