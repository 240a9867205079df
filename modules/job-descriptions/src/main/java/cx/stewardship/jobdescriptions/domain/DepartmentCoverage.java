package cx.stewardship.jobdescriptions.domain;

/**
 * How far the work of a department is described by what customers get from it.
 *
 * @param jobs all that are known
 * @param published those with a published description
 * @param inContext those whose published statements all say which customer is better off
 * @param people active people of the department
 * @param peoplePublished those whose job has a published description
 * @param peopleInContext those whose job is {@code inContext}
 * @param withoutPurpose jobs that do not say which customers they serve
 */
public record DepartmentCoverage(
        long departmentId,
        String department,
        boolean customerFacing,
        long jobs,
        long published,
        long inContext,
        long people,
        long peoplePublished,
        long peopleInContext,
        long withoutPurpose)
        implements java.io.Serializable {}
