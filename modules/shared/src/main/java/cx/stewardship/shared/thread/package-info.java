/** The golden thread: each module tells which of its objects hang together, and with what. */
@NullMarked
package cx.stewardship.shared.thread;

import org.jspecify.annotations.NullMarked;
