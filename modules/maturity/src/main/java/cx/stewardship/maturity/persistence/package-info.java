/** Where campaigns, frameworks and scores are kept. */
@NullMarked
package cx.stewardship.maturity.persistence;

import org.jspecify.annotations.NullMarked;
