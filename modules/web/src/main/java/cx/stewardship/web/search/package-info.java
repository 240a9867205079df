/** The search field of the top bar: one word, every module. */
@NullMarked
package cx.stewardship.web.search;

import org.jspecify.annotations.NullMarked;
