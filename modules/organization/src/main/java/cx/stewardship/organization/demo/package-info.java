/** The organization of the demo company. */
@NullMarked
package cx.stewardship.organization.demo;

import org.jspecify.annotations.NullMarked;
