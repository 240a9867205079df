/** The beans behind the pages. */
@NullMarked
package cx.stewardship.actionplans.web;

import org.jspecify.annotations.NullMarked;
