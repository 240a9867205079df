/** Pages of job descriptions. */
@NullMarked
package cx.stewardship.jobdescriptions.web;

import org.jspecify.annotations.NullMarked;
