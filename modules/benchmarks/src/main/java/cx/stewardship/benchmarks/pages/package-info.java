/** How long pages take when there are a million comments. */
@NullMarked
package cx.stewardship.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
