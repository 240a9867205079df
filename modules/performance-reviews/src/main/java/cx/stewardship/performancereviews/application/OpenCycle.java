package cx.stewardship.performancereviews.application;

import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Open a cycle.
 *
 * @param fromDay the first day looked back on
 * @param toDay the last
 * @param selfDue the day by which people rate themselves
 * @param managerDue the day by which managers rate
 * @param departments whose people are reviewed, those below them included
 */
public record OpenCycle(
        String name,
        LocalDate fromDay,
        LocalDate toDay,
        LocalDate selfDue,
        LocalDate managerDue,
        Set<DepartmentId> departments) {}
