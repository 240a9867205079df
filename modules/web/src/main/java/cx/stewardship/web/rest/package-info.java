/** The door for machines: {@code /api/v1}, and how it says no. */
@NullMarked
package cx.stewardship.web.rest;

import org.jspecify.annotations.NullMarked;
