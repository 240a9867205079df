/** Sentences as vectors: the same meaning lies close together. */
@NullMarked
package cx.stewardship.analysis.embedding;

import org.jspecify.annotations.NullMarked;
