/** Comments, the departments they concern, rules that route them, themes. */
@NullMarked
package cx.stewardship.customervoice.domain;

import org.jspecify.annotations.NullMarked;
