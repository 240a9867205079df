/** What the search field in the top bar asks of every module. */
@NullMarked
package cx.stewardship.shared.search;

import org.jspecify.annotations.NullMarked;
