/** How plans are kept and listed. */
@NullMarked
package cx.stewardship.actionplans.persistence;

import org.jspecify.annotations.NullMarked;
