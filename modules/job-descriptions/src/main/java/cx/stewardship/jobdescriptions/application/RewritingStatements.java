package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** HR, or the lead of the department, words the statements of the latest version. */
@ApplicationScoped
@Transactional
public class RewritingStatements {

    private JobWork work;

    @SuppressWarnings("NullAway.Init")
    protected RewritingStatements() {}

    @Inject
    public RewritingStatements(JobWork work) {
        this.work = work;
    }

    /**
     * Says which customers the job serves.
     *
     * @param through through whom it serves them; blank for directly
     */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void serve(long job, @Nullable String customers, @Nullable String through) {
        Job found = work.writable(job);
        String before = found.purpose();
        found.serve(customers, through);
        work.note("said whom it serves", found, before, found.purpose());
    }

    /** Keeps a rewrite; a blank one goes back to the original. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void rewrite(long job, long statement, String text) {
        Job found = work.writable(job);
        String before = worded(found, statement).text();
        Wording after = found.latest().rewrite(statement, text, work.by());
        work.note("rewrote statement " + after.place(), found, before, after.text());
    }

    /** The rules are wrong: the statement does say who benefits. The reason is kept with the statement. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void overrule(long job, long statement, String because) {
        Job found = work.writable(job);
        found.latest().overrule(statement, because, work.by());
        work.note(
                "overruled the judgement of statement "
                        + worded(found, statement).place(),
                found,
                null,
                because);
    }

    /** The statement need not say who benefits. The reason is kept with the statement. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void excuse(long job, long statement, String because) {
        Job found = work.writable(job);
        found.latest().excuse(statement, because, work.by());
        work.note("excused statement " + worded(found, statement).place(), found, null, because);
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void add(long job, String text) {
        Job found = work.writable(job);
        Wording added = found.latest().add(text, work.by());
        work.note("added statement " + added.place(), found, null, added.text());
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void remove(long job, long statement) {
        Job found = work.writable(job);
        String before = worded(found, statement).text();
        found.latest().remove(statement);
        work.note("removed a statement", found, before, null);
    }

    /** @param plan the action plan that the statement keeps alive; null to take the link away */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public void springFrom(long job, long statement, @Nullable Long plan) {
        Job found = work.writable(job);
        Long before = worded(found, statement).statement().springsFromPlan();
        found.springFrom(statement, plan);
        work.note(
                "linked statement " + worded(found, statement).place() + " to a plan",
                found,
                before == null ? null : before.toString(),
                plan == null ? null : plan.toString());
    }

    private static Wording worded(Job job, long statement) {
        return job.latest().find(statement).orElseThrow(Refusal::notFound);
    }
}
