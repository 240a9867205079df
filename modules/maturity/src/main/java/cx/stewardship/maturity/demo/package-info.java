/** The maturity chapter of the demo company. */
@NullMarked
package cx.stewardship.maturity.demo;

import org.jspecify.annotations.NullMarked;
