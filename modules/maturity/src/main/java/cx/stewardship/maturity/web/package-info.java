/** Page beans. */
@NullMarked
package cx.stewardship.maturity.web;

import org.jspecify.annotations.NullMarked;
