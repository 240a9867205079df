/** The database schemas of all modules and the order in which they are built. */
@NullMarked
package cx.stewardship.shared.schema;

import org.jspecify.annotations.NullMarked;
