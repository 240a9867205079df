/** Departments and sign-in for machines. */
@NullMarked
package cx.stewardship.organization.rest;

import org.jspecify.annotations.NullMarked;
