package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What both figures on coverage share: the departments looked at, and the statements that cost the score. */
abstract class CoverageIndicator implements Indicator {

    private static final int EVIDENCE = 10;

    private JobLibrary library;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    CoverageIndicator() {}

    CoverageIndicator(JobLibrary library, Departments departments) {
        this.library = library;
        this.departments = departments;
    }

    Optional<Reading> read(
            Optional<DepartmentId> department,
            LocalDate asOf,
            ToLongFunction<DepartmentCoverage> count,
            ToLongFunction<DepartmentCoverage> of) {
        Set<Long> looked = department
                .map(departments::withBelow)
                .orElseGet(() -> departments.all().stream()
                        .map(Departments.Department::id)
                        .collect(Collectors.toSet()))
                .stream()
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
        List<DepartmentCoverage> rows = library.coverage(asOf).stream()
                .filter(row -> looked.contains(row.departmentId()))
                .toList();
        List<ThreadRef> evidence = library.withoutContext(looked, asOf, EVIDENCE).stream()
                .map(statement -> ThreadRef.of(ThreadKind.RESPONSIBILITY, statement))
                .toList();
        return Optional.of(new Reading(
                rows.stream().mapToLong(count).sum(),
                rows.stream().mapToLong(of).sum(),
                evidence,
                "/job-descriptions/coverage"));
    }
}
