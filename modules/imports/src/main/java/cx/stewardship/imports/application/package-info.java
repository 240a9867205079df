/** The use cases: prepare, start, watch, stop, resume. */
@NullMarked
package cx.stewardship.imports.application;

import org.jspecify.annotations.NullMarked;
