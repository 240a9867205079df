/** Job descriptions in the database. */
@NullMarked
package cx.stewardship.jobdescriptions.persistence;

import org.jspecify.annotations.NullMarked;
