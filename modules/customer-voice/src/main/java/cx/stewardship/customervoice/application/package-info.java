/** What people do with comments and themes, one class per use case. */
@NullMarked
package cx.stewardship.customervoice.application;

import org.jspecify.annotations.NullMarked;
