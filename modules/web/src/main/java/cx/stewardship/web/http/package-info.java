/** What is true for every request: security headers, how long an answer may be kept, pages for what went wrong, signing out. */
@NullMarked
package cx.stewardship.web.http;

import org.jspecify.annotations.NullMarked;
