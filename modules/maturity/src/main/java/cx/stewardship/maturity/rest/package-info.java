/** Scores and frameworks for machines. */
@NullMarked
package cx.stewardship.maturity.rest;

import org.jspecify.annotations.NullMarked;
