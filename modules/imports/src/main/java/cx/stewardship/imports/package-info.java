/** Files in: what is in them is found out, each row is taken or comes back with the reason, and no kill loses or doubles one. */
@NullMarked
package cx.stewardship.imports;

import org.jspecify.annotations.NullMarked;
