/** Job descriptions: what a person does and which customer is better off by it, from a draft to what is published. */
@NullMarked
package cx.stewardship.jobdescriptions;

import org.jspecify.annotations.NullMarked;
