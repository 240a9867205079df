/** Job descriptions and the analysis over HTTP. */
@NullMarked
package cx.stewardship.jobdescriptions.rest;

import org.jspecify.annotations.NullMarked;
