/** Plans under {@code /api/v1/plans}. */
@NullMarked
package cx.stewardship.actionplans.rest;

import org.jspecify.annotations.NullMarked;
