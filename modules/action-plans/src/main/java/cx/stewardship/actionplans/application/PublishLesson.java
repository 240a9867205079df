package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.NewLesson;
import java.util.Set;

/**
 * Publish what a plan taught.
 *
 * @param offeredTo ids of the departments that are asked to answer
 */
public record PublishLesson(long planId, NewLesson lesson, Set<Long> offeredTo) {
    public PublishLesson {
        offeredTo = Set.copyOf(offeredTo);
    }
}
