package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobFilter;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.jobdescriptions.domain.JobRow;
import cx.stewardship.jobdescriptions.domain.Jobs;
import cx.stewardship.jobdescriptions.domain.Signature;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.Task.Verb;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Descriptions that wait for somebody: to be signed, to be published, to be looked at again. */
@ApplicationScoped
@Transactional
public class JobTasks implements TaskSource {

    private static final int MOST = 5;
    /** Days within which a description in review should be signed. */
    private static final int DAYS_TO_SIGN = 7;

    private JobLibrary library;
    private Jobs jobs;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected JobTasks() {}

    @Inject
    public JobTasks(JobLibrary library, Jobs jobs, Texts texts) {
        this.library = library;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        if (!actor.isAny(Role.HR, Role.DEPARTMENT_LEAD)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        for (JobRow row : rows(actor, VersionState.IN_REVIEW)) {
            jobs.find(row.id()).flatMap(job -> toSign(actor, job)).ifPresent(tasks::add);
        }
        if (actor.is(Role.HR)) {
            rows(actor, VersionState.APPROVED).forEach(row -> tasks.add(task(row, "publish", Verb.APPROVE, null)));
        }
        rows(actor, VersionState.PUBLISHED).stream()
                .filter(row -> row.refreshOn() != null && !row.refreshOn().isAfter(today))
                .limit(MOST)
                .forEach(row -> tasks.add(task(row, "refresh", Verb.MEND, row.refreshOn())));
        return tasks;
    }

    private List<JobRow> rows(Actor actor, VersionState state) {
        JobFilter filter = JobReach.filter(actor, null, state, null, null);
        return library.list(filter, Order.REFRESH, false, 0, state == VersionState.PUBLISHED ? 50 : MOST);
    }

    private Optional<Task> toSign(Actor actor, Job job) {
        Optional<Signature> as = SigningOff.signatureOf(actor, job);
        boolean signed = as.map(s -> s == Signature.LEAD
                        ? job.latest().leadSignOff() != null
                        : job.latest().hrSignOff() != null)
                .orElse(true);
        if (signed) {
            return Optional.empty();
        }
        Instant sent = job.latest().sentAt();
        LocalDate due =
                sent == null ? null : sent.atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_TO_SIGN);
        return Optional.of(new Task(
                Verb.APPROVE,
                text("jobs.task.sign", job.title(), job.latest().number()),
                text(
                        "jobs.task.sign.why",
                        job.latest().inContext(),
                        job.latest().statements()),
                due,
                "/job-descriptions/job?id=" + job.id()));
    }

    private Task task(JobRow row, String what, Verb verb, @org.jspecify.annotations.Nullable LocalDate due) {
        return new Task(
                verb,
                text("jobs.task." + what, row.title(), row.version()),
                text("jobs.task." + what + ".why", row.department()),
                due,
                "/job-descriptions/job?id=" + row.id());
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }
}
