/** The demo company's criteria, cycles and reviews. */
@NullMarked
package cx.stewardship.performancereviews.demo;

import org.jspecify.annotations.NullMarked;
