package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.ReviewState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as this actor may see it: to the employee, what the manager wrote is missing until it is shared.
 *
 * @param own whether it is about the actor
 * @param rater whether the actor is the one who rates it
 * @param inCharge whether the actor may calibrate and share it
 * @param heldHere whether it is held here and not in another system
 * @param due the next day that matters in the state it is in
 */
public record ReviewView(
        ReviewId id,
        CycleId cycle,
        String cycleName,
        LocalDate fromDay,
        LocalDate toDay,
        String employeeName,
        String reviewerName,
        String departmentName,
        String jobTitle,
        ReviewState state,
        @Nullable BigDecimal overall,
        @Nullable String selfRemark,
        @Nullable String managerRemark,
        @Nullable String answer,
        @Nullable Instant sharedAt,
        @Nullable Instant acknowledgedAt,
        List<RatingView> ratings,
        List<IncidentView> incidents,
        boolean own,
        boolean rater,
        boolean inCharge,
        boolean heldHere,
        @Nullable LocalDate due)
        implements Serializable {

    public record RatingView(
            CriterionId criterion,
            String title,
            String customer,
            String seenIn,
            String target,
            List<String> levels,
            int weight,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable BigDecimal calibrated,
            @Nullable String selfComment,
            @Nullable String managerComment,
            @Nullable String calibrationReason)
            implements Serializable {

        /** What counts; null while there is none. */
        public @Nullable BigDecimal result() {
            return calibrated == null ? manager : calibrated;
        }
    }

    public record IncidentView(LocalDate happenedOn, String what, String writtenBy, @Nullable String criterion)
            implements Serializable {}
}
