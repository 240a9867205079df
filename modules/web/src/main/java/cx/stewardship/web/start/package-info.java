/** From an empty database to a product that is ready. */
@NullMarked
package cx.stewardship.web.start;

import org.jspecify.annotations.NullMarked;
