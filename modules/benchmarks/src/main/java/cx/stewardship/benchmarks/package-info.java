/** How fast a file goes in, beside what the database can do at best. */
@NullMarked
package cx.stewardship.benchmarks;

import org.jspecify.annotations.NullMarked;
