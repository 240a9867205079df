/**
 * What every module may use: typed ids, the actor and what it may do, refusals, the clock, and the service interfaces
 * by which modules give each other figures, links, tasks, rows and words without knowing each other. No entities.
 */
@NullMarked
package cx.stewardship.shared;

import org.jspecify.annotations.NullMarked;
