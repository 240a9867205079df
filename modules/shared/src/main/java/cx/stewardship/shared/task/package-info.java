/** What waits for a person: each module names its own tasks. */
@NullMarked
package cx.stewardship.shared.task;

import org.jspecify.annotations.NullMarked;
