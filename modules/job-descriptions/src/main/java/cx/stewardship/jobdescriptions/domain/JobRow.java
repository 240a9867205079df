package cx.stewardship.jobdescriptions.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A job as it stands in a list.
 *
 * @param version number of the latest version
 * @param statements how many the latest version has
 * @param inContext how many of them say which customer is better off
 * @param people how many active people hold this job
 * @param publishedVersion number of the published version, if there is one
 */
public record JobRow(
        long id,
        long departmentId,
        String department,
        String title,
        @Nullable String family,
        VersionState state,
        int version,
        int statements,
        int inContext,
        long people,
        @Nullable Integer publishedVersion,
        @Nullable LocalDate refreshOn)
        implements java.io.Serializable {}
