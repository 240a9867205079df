/** Jobs, their versions and statements, and what may be done with them. */
@NullMarked
package cx.stewardship.jobdescriptions.domain;

import org.jspecify.annotations.NullMarked;
