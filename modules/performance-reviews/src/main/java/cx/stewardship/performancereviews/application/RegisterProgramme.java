package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Programme;
import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Put a programme of incentives or recognition on the register. See {@link Programme}. */
public record RegisterProgramme(
        String name,
        @Nullable DepartmentId department,
        Programme.Basis basis,
        String rule,
        String reward,
        LocalDate since) {}
