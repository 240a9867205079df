/** What pages of every module need: refusals as messages, and figures and days written as people say them. */
@NullMarked
package cx.stewardship.shared.page;

import org.jspecify.annotations.NullMarked;
