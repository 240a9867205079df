/** Past imports of the demo company. */
@NullMarked
package cx.stewardship.imports.demo;

import org.jspecify.annotations.NullMarked;
