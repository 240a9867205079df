/** How far raters agree, and how exact a share or a mean is. */
@NullMarked
package cx.stewardship.analysis.agreement;

import org.jspecify.annotations.NullMarked;
