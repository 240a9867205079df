/** What people do with plans; scope and transactions are here. */
@NullMarked
package cx.stewardship.actionplans.application;

import org.jspecify.annotations.NullMarked;
