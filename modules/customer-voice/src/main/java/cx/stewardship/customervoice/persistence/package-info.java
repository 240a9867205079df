/** Comments and themes in the database: bulk writes, the stream, the weekly counts. */
@NullMarked
package cx.stewardship.customervoice.persistence;

import org.jspecify.annotations.NullMarked;
