/** Imports for machines. */
@NullMarked
package cx.stewardship.imports.rest;

import org.jspecify.annotations.NullMarked;
