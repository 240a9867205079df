/** Use cases: asking, answering, validating, computing, reading. */
@NullMarked
package cx.stewardship.maturity.application;

import org.jspecify.annotations.NullMarked;
