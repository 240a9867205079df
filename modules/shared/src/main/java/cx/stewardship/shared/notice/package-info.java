/** Telling people something, in the product and by mail: the interfaces; organization implements them. */
@NullMarked
package cx.stewardship.shared.notice;

import org.jspecify.annotations.NullMarked;
