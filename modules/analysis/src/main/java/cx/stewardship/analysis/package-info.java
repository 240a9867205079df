/** Plain Java that judges texts and figures: no container, no clock, no chance without a seed. The same input gives the same answer. */
@NullMarked
package cx.stewardship.analysis;

import org.jspecify.annotations.NullMarked;
