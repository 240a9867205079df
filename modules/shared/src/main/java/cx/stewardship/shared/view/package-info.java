/** Ways to look at a list that are kept under a name: organization keeps them, every list can offer them. */
@NullMarked
package cx.stewardship.shared.view;

import org.jspecify.annotations.NullMarked;
