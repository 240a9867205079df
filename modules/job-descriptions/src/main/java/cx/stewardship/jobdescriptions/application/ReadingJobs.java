package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.application.JobSheet.Allowed;
import cx.stewardship.jobdescriptions.application.JobSheet.StatementSheet;
import cx.stewardship.jobdescriptions.application.JobSheet.VersionSheet;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobFilter.Context;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.jobdescriptions.domain.JobRow;
import cx.stewardship.jobdescriptions.domain.JobVersion;
import cx.stewardship.jobdescriptions.domain.Jobs;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up jobs and their descriptions, as far as the actor reaches. */
@ApplicationScoped
@Transactional
public class ReadingJobs {

    private Jobs jobs;
    private JobLibrary library;
    private CurrentActor current;
    private DepartmentNames departments;

    @SuppressWarnings("NullAway.Init")
    protected ReadingJobs() {}

    @Inject
    public ReadingJobs(Jobs jobs, JobLibrary library, CurrentActor current, DepartmentNames departments) {
        this.jobs = jobs;
        this.library = library;
        this.current = current;
        this.departments = departments;
    }

    /**
     * @param department with those below it; null for all that the actor reaches
     * @param text part of the title or the family
     */
    public record Question(
            @Nullable Long department, @Nullable VersionState state, @Nullable Context context, @Nullable String text)
            implements java.io.Serializable {}

    @AllowedTo(Role.EMPLOYEE)
    public List<JobRow> list(Question question, Order order, boolean descending, int first, int most) {
        return library.list(filter(question), order, descending, first, most);
    }

    @AllowedTo(Role.EMPLOYEE)
    public long count(Question question) {
        return library.count(filter(question));
    }

    private cx.stewardship.jobdescriptions.domain.JobFilter filter(Question question) {
        Set<Long> asked = question.department() == null ? null : departments.withBelow(question.department());
        return JobReach.filter(current.get(), asked, question.state(), question.context(), question.text());
    }

    /** Whether the actor may see how many jobs have a description that is good for customers. */
    @AllowedTo(Role.EMPLOYEE)
    public boolean mayReadCoverage() {
        return current.get().isAny(Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE, Role.CX_TEAM);
    }

    /** Whether the actor may describe jobs at all. */
    @AllowedTo(Role.EMPLOYEE)
    public boolean mayDescribe() {
        return current.get().isAny(Role.HR, Role.DEPARTMENT_LEAD);
    }

    /** @param codeOrName of a department; case does not matter. @throws Refusal (not found) when there is none in reach */
    @AllowedTo(Role.EMPLOYEE)
    public long departmentNamed(String codeOrName) {
        return reachable().stream()
                .filter(d -> d.code().equalsIgnoreCase(codeOrName.strip())
                        || d.name().equalsIgnoreCase(codeOrName.strip()))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .id();
    }

    /** Departments that the actor may look into, by name; to choose from in a list. */
    @AllowedTo(Role.EMPLOYEE)
    public List<NamedDepartment> reachable() {
        Set<Long> reach = JobReach.filter(current.get(), null, null, null, null).departments();
        return departments.all().stream()
                .filter(d -> reach == null || reach.contains(d.id()))
                .toList();
    }

    /** Departments whose jobs the actor may write, by name. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public List<NamedDepartment> writable() {
        Actor actor = current.get();
        return departments.all().stream()
                .filter(d -> JobReach.mayWrite(actor, d.id()))
                .toList();
    }

    /**
     * @param version its number; null for the newest that the actor may see
     * @throws Refusal when there is no such job or version for the actor
     */
    @AllowedTo(Role.EMPLOYEE)
    public JobSheet sheet(long id, @Nullable Integer version) {
        Actor actor = current.get();
        Job job = JobReach.read(actor, jobs.find(id).orElseThrow(Refusal::notFound));
        List<JobVersion> visible = visible(actor, job);
        JobVersion shown = visible.stream()
                .filter(v -> version == null || v.number() == version)
                .max(Comparator.comparingInt(JobVersion::number))
                .orElseThrow(Refusal::notFound);
        JobVersion before = visible.stream()
                .filter(v -> v.number() < shown.number())
                .max(Comparator.comparingInt(JobVersion::number))
                .orElse(null);
        return new JobSheet(
                job.id(),
                job.departmentId(),
                departments.name(job.departmentId()),
                departments.lead(job.departmentId()),
                job.title(),
                job.family(),
                job.purpose(),
                job.through(),
                job.refreshOn(),
                library.people(job.departmentId(), job.title()),
                inShort(shown),
                shown.number() == job.latest().number(),
                before == null ? null : inShort(before),
                visible.stream().map(ReadingJobs::inShort).toList(),
                shown.wordings().stream().map(ReadingJobs::statement).toList(),
                shown.firstThatCannotBeSigned().map(Wording::place).orElse(null),
                allowed(actor, job, shown));
    }

    /** The job that states this responsibility. */
    @AllowedTo(Role.EMPLOYEE)
    public long jobOf(long statement) {
        Job job = jobs.ofStatement(statement).orElseThrow(Refusal::notFound);
        return JobReach.read(current.get(), job).id();
    }

    @AllowedTo(Role.EMPLOYEE)
    public Comparison compare(long id, int from, int to) {
        Actor actor = current.get();
        Job job = JobReach.read(actor, jobs.find(id).orElseThrow(Refusal::notFound));
        List<JobVersion> visible = visible(actor, job);
        return Comparison.of(job, version(visible, from), version(visible, to));
    }

    private static JobVersion version(List<JobVersion> visible, int number) {
        return visible.stream().filter(v -> v.number() == number).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Who may not write sees what is or was in force. */
    private static List<JobVersion> visible(Actor actor, Job job) {
        return job.versions().stream()
                .filter(v -> JobReach.mayWrite(actor, job.departmentId()) || v.publishedAt() != null)
                .toList();
    }

    private static Allowed allowed(Actor actor, Job job, JobVersion shown) {
        boolean mine = JobReach.mayWrite(actor, job.departmentId())
                && shown.number() == job.latest().number();
        VersionState state = shown.state();
        boolean review = mine && state == VersionState.IN_REVIEW;
        boolean unsigned = SigningOff.signatureOf(actor, job)
                .map(as -> switch (as) {
                    case LEAD -> shown.leadSignOff() == null;
                    case HR -> shown.hrSignOff() == null;
                })
                .orElse(false);
        return new Allowed(
                mine && state.open(),
                mine && state == VersionState.DRAFT,
                review && unsigned,
                review || (mine && state == VersionState.APPROVED),
                mine && state == VersionState.APPROVED && actor.is(Role.HR),
                mine && !state.coming(),
                mine && state == VersionState.PUBLISHED && actor.is(Role.HR));
    }

    private static VersionSheet inShort(JobVersion v) {
        return new VersionSheet(
                v.number(),
                v.state(),
                v.authorName(),
                v.begunAt(),
                v.sentAt(),
                v.leadSignOff(),
                v.hrSignOff(),
                v.publishedAt(),
                v.endedAt(),
                v.changesAsked(),
                v.changesAskedBy(),
                v.statements(),
                v.inContext());
    }

    private static StatementSheet statement(Wording w) {
        return new StatementSheet(
                w.statement().id(),
                w.place(),
                Marked.of(w.original()),
                w.rewrite(),
                Marked.cut(w.text(), w.span(), w.judged(), w.rule()),
                w.text(),
                w.inContext(),
                w.mayBeSigned(),
                w.overruledBy(),
                w.overruledBecause(),
                w.excusedBy(),
                w.excusedBecause(),
                w.statement().springsFromPlan(),
                w.savedAt(),
                w.savedBy());
    }

    /** The department that the actor's lists begin with. */
    @AllowedTo(Role.EMPLOYEE)
    public @Nullable DepartmentId ownDepartment() {
        return current.get().department();
    }
}
