/** Whether a criterion asks for what a person does, or for a survey score. */
@NullMarked
package cx.stewardship.analysis.criterion;

import org.jspecify.annotations.NullMarked;
