package cx.stewardship.jobdescriptions.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads for lists and figures, straight from the tables. */
public interface JobLibrary {

    /** In which order a list comes; {@code TITLE} within departments is the plain one. */
    enum Order {
        DEPARTMENT,
        TITLE,
        STATE,
        CONTEXT,
        PEOPLE,
        REFRESH
    }

    List<JobRow> list(JobFilter filter, Order order, boolean descending, int first, int most);

    long count(JobFilter filter);

    /** A row per department that has people or jobs, by name. */
    List<DepartmentCoverage> coverage(LocalDate asOf);

    /** Active people who hold this job. */
    long people(long departmentId, String title);

    /** A statement as it stands in the published version, or else in the latest. */
    record StatedIn(
            long statement,
            long job,
            String title,
            long departmentId,
            String text,
            VersionState state,
            int version,
            boolean inContext,
            @org.jspecify.annotations.Nullable Long plan) {}

    Optional<StatedIn> statement(long statement);

    /** Statements that spring from a plan. */
    List<Long> springingFrom(long plan, int most);

    /** Statements of the published versions of a department, by title and place. */
    List<StatedIn> published(long departmentId);

    /** Published statements as of a day that say nobody's benefit, those held by most people first. */
    List<Long> withoutContext(java.util.Set<Long> departments, LocalDate asOf, int most);
}
