/** Live indicators: each module gives maturity figures about what really happens. */
@NullMarked
package cx.stewardship.shared.indicator;

import org.jspecify.annotations.NullMarked;
