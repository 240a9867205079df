/** Whether something became rarer, and how sure one may be of it. */
@NullMarked
package cx.stewardship.analysis.effect;

import org.jspecify.annotations.NullMarked;
