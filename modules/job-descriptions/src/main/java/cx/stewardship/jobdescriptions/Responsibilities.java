package cx.stewardship.jobdescriptions;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import java.util.List;
import java.util.Optional;

/** The responsibilities that job descriptions state, for those who build criteria on them. */
public interface Responsibilities {

    /** @param text as published; as drafted where the job has no published version yet */
    record Responsibility(StatementId id, JobId job, String jobTitle, DepartmentId department, String text) {}

    /** Empty when there is none, or it is outside of what the actor may see. */
    Optional<Responsibility> find(StatementId id, Actor actor);

    /** Statements of all published jobs of a department, by job title and order. */
    List<Responsibility> ofPublishedJobs(DepartmentId department);
}
