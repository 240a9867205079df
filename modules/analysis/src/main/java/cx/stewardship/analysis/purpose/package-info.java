/** Who benefits from a responsibility, by the words of the sentence. */
@NullMarked
package cx.stewardship.analysis.purpose;

import org.jspecify.annotations.NullMarked;
