/** The application that holds all modules together: layout, home, golden thread, start-up, the door for machines. */
@NullMarked
package cx.stewardship.web;

import org.jspecify.annotations.NullMarked;
