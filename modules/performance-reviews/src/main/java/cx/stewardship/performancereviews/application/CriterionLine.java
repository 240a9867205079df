package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.CriterionState;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A criterion in a list.
 *
 * @param departmentName null for everyone
 * @param jobTitle null for all jobs
 * @param kept whether a survey score in it was kept with a reason
 */
public record CriterionLine(
        CriterionId id,
        String title,
        String customer,
        CriterionState state,
        int version,
        @Nullable String departmentName,
        @Nullable Long department,
        @Nullable String jobTitle,
        @Nullable Long statement,
        @Nullable String corporateValue,
        boolean kept,
        @Nullable LocalDate publishedOn)
        implements Serializable {}
