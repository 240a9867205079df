package cx.stewardship.jobdescriptions;

import cx.stewardship.shared.DepartmentId;
import java.time.Instant;

/** A version of a job description is in force from now on. */
public record JobPublished(JobId job, DepartmentId department, String title, int version, Instant at) {}
