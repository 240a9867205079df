/** The pages of performance reviews. */
@NullMarked
package cx.stewardship.performancereviews.web;

import org.jspecify.annotations.NullMarked;
