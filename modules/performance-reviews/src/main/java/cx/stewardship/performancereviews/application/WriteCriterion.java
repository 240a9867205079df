package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.Levels;
import cx.stewardship.performancereviews.domain.Place;
import org.jspecify.annotations.Nullable;

/**
 * Save a criterion as a draft.
 *
 * @param criterion the draft to change; null for a new one
 * @param keepReason why the wording stays although the guard refuses it; null when nobody insists
 */
public record WriteCriterion(
        @Nullable CriterionId criterion,
        Behaviour behaviour,
        Levels levels,
        String target,
        Place place,
        @Nullable String keepReason) {}
