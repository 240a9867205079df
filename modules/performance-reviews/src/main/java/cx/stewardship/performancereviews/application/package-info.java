/** What people do with criteria and reviews: one class per use case. */
@NullMarked
package cx.stewardship.performancereviews.application;

import org.jspecify.annotations.NullMarked;
