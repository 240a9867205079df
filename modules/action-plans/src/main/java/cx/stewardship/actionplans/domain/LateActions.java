package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Actions of a department that are past their date.
 *
 * @param oldest the day the oldest of them was due
 * @param routine where that one is followed up
 */
public record LateActions(long departmentId, String department, int late, LocalDate oldest, @Nullable String routine)
        implements Serializable {}
