package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.shared.DepartmentId;
import java.util.List;
import java.util.Map;

/** How far the reviews of a cycle are, and how their ratings spread, counted by department. No names. */
public interface Distributions {

    /**
     * @param reviews how many there are in each state; states without any are missing
     * @param rated how many people have a rating that counts
     * @param levels how many ratings that count lie at each level from 1 to 5, rounded to the nearest; always five
     * @param mean of the ratings that count, 1 to 5; 0 when there are none
     */
    record OfDepartment(
            DepartmentId department, Map<ReviewState, Long> reviews, long rated, List<Long> levels, double mean) {

        public long people() {
            return reviews.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    List<OfDepartment> of(CycleId cycle);

    /** How many reviews each cycle has, and in how many of them the manager is done. */
    Map<CycleId, long[]> progress();
}
