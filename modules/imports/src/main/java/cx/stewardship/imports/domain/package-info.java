/** A run of an import, its rules, and what is remembered of a source. */
@NullMarked
package cx.stewardship.imports.domain;

import org.jspecify.annotations.NullMarked;
