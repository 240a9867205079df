/** Job descriptions of the demo company. */
@NullMarked
package cx.stewardship.jobdescriptions.demo;

import org.jspecify.annotations.NullMarked;
