package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CycleId;

/**
 * @param reviews how many were made
 * @param withoutCriteria how many people have none, because no criterion is published for their job
 * @param withoutManager how many reviews nobody can rate yet
 */
public record OpenedCycle(CycleId cycle, int reviews, int withoutCriteria, int withoutManager) {}
