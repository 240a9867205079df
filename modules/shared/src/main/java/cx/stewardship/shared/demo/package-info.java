/** The demo company: each module writes its own chapter of one story. */
@NullMarked
package cx.stewardship.shared.demo;

import org.jspecify.annotations.NullMarked;
