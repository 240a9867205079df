/** Comments and themes for machines. */
@NullMarked
package cx.stewardship.customervoice.rest;

import org.jspecify.annotations.NullMarked;
