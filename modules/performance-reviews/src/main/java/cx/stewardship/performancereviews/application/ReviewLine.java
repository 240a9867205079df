package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.ReviewState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review in a list. @param overall null where the actor may not see it yet */
public record ReviewLine(
        ReviewId id,
        CycleId cycle,
        String cycleName,
        String employeeName,
        String jobTitle,
        String reviewerName,
        ReviewState state,
        @Nullable BigDecimal overall,
        boolean heldHere,
        @Nullable LocalDate due)
        implements Serializable {}
