/** Frameworks, campaigns and their rules, and how a score comes about. */
@NullMarked
package cx.stewardship.maturity.domain;

import org.jspecify.annotations.NullMarked;
