/** The last chapter of the demo company: what its people were told, about the things of all other chapters. */
@NullMarked
package cx.stewardship.web.demo;

import org.jspecify.annotations.NullMarked;
