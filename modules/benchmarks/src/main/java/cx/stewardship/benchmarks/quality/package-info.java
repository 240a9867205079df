/** How good the analysis of texts and the check of effects are, on public data that nobody tuned them on: {@code docs/analysis.md}. */
@NullMarked
package cx.stewardship.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
