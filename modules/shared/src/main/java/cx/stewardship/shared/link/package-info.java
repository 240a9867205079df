/** Links that open one address to programs which cannot sign in, such as calendars. */
@NullMarked
package cx.stewardship.shared.link;

import org.jspecify.annotations.NullMarked;
