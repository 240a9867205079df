package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.JobId;
import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** HR, or the lead of the department, describes a job that has no description yet. */
@ApplicationScoped
@Transactional
public class DescribingJobs {

    private JobWork work;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected DescribingJobs() {}

    @Inject
    public DescribingJobs(JobWork work, Departments departments) {
        this.work = work;
        this.departments = departments;
    }

    /** @return the job with its first draft */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public JobId describe(DescribeJob command) {
        departments.get(new DepartmentId(command.department()));
        if (!JobReach.mayWrite(work.actor(), command.department())) {
            throw Refusal.notFound();
        }
        work.jobs().titled(command.department(), command.title()).ifPresent(known -> {
            throw DescriptionRefused.exists(known.title());
        });
        By by = work.by();
        Job job = new Job(command.department(), command.title(), command.family(), by);
        job.serve(command.customers(), command.through());
        command.statements().forEach(text -> job.latest().add(text, by));
        work.jobs().add(job);
        work.note("described", job, null, job.title());
        return new JobId(job.id());
    }
}
