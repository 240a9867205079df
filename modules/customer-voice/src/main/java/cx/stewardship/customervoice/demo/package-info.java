/** Two years of comments to the demo company, in its customers' voices. */
@NullMarked
package cx.stewardship.customervoice.demo;

import org.jspecify.annotations.NullMarked;
