/** Customers' own words, for modules that must not know where they are kept. */
@NullMarked
package cx.stewardship.shared.words;

import org.jspecify.annotations.NullMarked;
