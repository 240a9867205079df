/** What many texts are about: groups of like ones, the words that tell a group from the others, and those in its middle. */
@NullMarked
package cx.stewardship.analysis.themes;

import org.jspecify.annotations.NullMarked;
