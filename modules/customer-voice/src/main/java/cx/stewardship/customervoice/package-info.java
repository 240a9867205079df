/** What customers said: comments, whom they concern and why, the themes they form, the stories they tell. This package is what other modules may use. */
@NullMarked
package cx.stewardship.customervoice;

import org.jspecify.annotations.NullMarked;
