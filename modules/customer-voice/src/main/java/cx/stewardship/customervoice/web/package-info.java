/** The pages of the customer voice. */
@NullMarked
package cx.stewardship.customervoice.web;

import org.jspecify.annotations.NullMarked;
