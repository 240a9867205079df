/** Work of customer voice that nobody waits for: the weekly digest, and words of older versions written anew. */
@NullMarked
package cx.stewardship.customervoice.digest;

import org.jspecify.annotations.NullMarked;
