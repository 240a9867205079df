/**
 * Criteria that say what somebody does for a customer, cycles of reviews by them, and a register of what the company rewards.
 * No person is measured by a survey score: what is written here passes the criterion guard, or carries the reason why not.
 */
@NullMarked
package cx.stewardship.performancereviews;

import org.jspecify.annotations.NullMarked;
