/** What goes on in the background. */
@NullMarked
package cx.stewardship.customervoice.batch;

import org.jspecify.annotations.NullMarked;
