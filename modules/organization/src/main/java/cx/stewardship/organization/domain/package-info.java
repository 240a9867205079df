/** Departments, people, accounts and what holds for them. */
@NullMarked
package cx.stewardship.organization.domain;

import org.jspecify.annotations.NullMarked;
