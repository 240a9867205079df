/** Action plans: from a theme that customers keep telling us about to an issue that has stopped recurring. Other modules hear of
 * plans by the events here. */
@NullMarked
package cx.stewardship.actionplans;

import org.jspecify.annotations.NullMarked;
