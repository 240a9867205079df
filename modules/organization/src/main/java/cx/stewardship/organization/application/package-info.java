/** What can be done with departments, people, accounts and the audit trail. */
@NullMarked
package cx.stewardship.organization.application;

import org.jspecify.annotations.NullMarked;
