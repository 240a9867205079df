/** What people do with job descriptions: describe, rewrite, sign off, publish, look up. */
@NullMarked
package cx.stewardship.jobdescriptions.application;

import org.jspecify.annotations.NullMarked;
