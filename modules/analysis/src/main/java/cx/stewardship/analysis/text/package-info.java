/** Words of a text, their stems, and how much two texts share. */
@NullMarked
package cx.stewardship.analysis.text;

import org.jspecify.annotations.NullMarked;
