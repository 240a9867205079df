/** The golden thread: from a customer's words to the evidence for a score and back, put together from what each module knows. */
@NullMarked
package cx.stewardship.web.thread;

import org.jspecify.annotations.NullMarked;
