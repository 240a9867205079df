/** Learns from labelled texts where a new one belongs, how sure that is, and when to leave it to a person. */
@NullMarked
package cx.stewardship.analysis.routing;

import org.jspecify.annotations.NullMarked;
