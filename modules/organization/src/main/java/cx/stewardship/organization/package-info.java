/**
 * Who works for the company, where, and who may do what in this product: the tree of departments, people and their
 * history, accounts, and the audit trail. Other modules use it through {@link cx.stewardship.shared.Departments},
 * {@link cx.stewardship.shared.People}, {@link cx.stewardship.shared.CurrentActor} and
 * {@link cx.stewardship.shared.AuditTrail}.
 */
@NullMarked
package cx.stewardship.organization;

import org.jspecify.annotations.NullMarked;
