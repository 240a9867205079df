/** The first page after signing in: what waits for me, my department's week, one customer's story. */
@NullMarked
package cx.stewardship.web.home;

import org.jspecify.annotations.NullMarked;
