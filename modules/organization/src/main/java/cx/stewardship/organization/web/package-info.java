/** Sign-in, and the pages for departments, people, accounts and the audit trail. */
@NullMarked
package cx.stewardship.organization.web;

import org.jspecify.annotations.NullMarked;
