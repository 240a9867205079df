/** The plans of the demo company. */
@NullMarked
package cx.stewardship.actionplans.demo;

import org.jspecify.annotations.NullMarked;
