/** Texts for users, from the bundles of all modules. */
@NullMarked
package cx.stewardship.shared.text;

import org.jspecify.annotations.NullMarked;
