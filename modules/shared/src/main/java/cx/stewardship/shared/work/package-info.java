/** Work that nobody waits for. */
@NullMarked
package cx.stewardship.shared.work;

import org.jspecify.annotations.NullMarked;
