/** The way of a notice into a mailbox: settings, the mail server, and the work in the background. */
@NullMarked
package cx.stewardship.organization.mail;

import org.jspecify.annotations.NullMarked;
