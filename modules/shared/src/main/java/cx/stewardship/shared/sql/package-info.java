/** Many rows at once, on either database. */
@NullMarked
package cx.stewardship.shared.sql;

import org.jspecify.annotations.NullMarked;
