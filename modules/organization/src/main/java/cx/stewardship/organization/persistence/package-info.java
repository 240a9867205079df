/** Where departments, people, accounts and the audit trail are kept. */
@NullMarked
package cx.stewardship.organization.persistence;

import org.jspecify.annotations.NullMarked;
