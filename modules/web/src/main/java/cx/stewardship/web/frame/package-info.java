/** What stands around every page: navigation, messages, the small line of a figure. */
@NullMarked
package cx.stewardship.web.frame;

import org.jspecify.annotations.NullMarked;
