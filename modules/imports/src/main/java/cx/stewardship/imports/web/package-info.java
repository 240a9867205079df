/** The pages of the import centre. */
@NullMarked
package cx.stewardship.imports.web;

import org.jspecify.annotations.NullMarked;
