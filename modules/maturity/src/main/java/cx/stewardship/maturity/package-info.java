/** How far the company lives up to what customers look for: frameworks, campaigns, answers, and scores that live data caps. Knows no sibling: figures come through indicators. */
@NullMarked
package cx.stewardship.maturity;

import org.jspecify.annotations.NullMarked;
