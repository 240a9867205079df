/** What a plan is and what it refuses. */
@NullMarked
package cx.stewardship.actionplans.domain;

import org.jspecify.annotations.NullMarked;
