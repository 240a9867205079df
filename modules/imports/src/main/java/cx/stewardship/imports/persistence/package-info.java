/** Where runs, rejected rows and mappings are kept. */
@NullMarked
package cx.stewardship.imports.persistence;

import org.jspecify.annotations.NullMarked;
