package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobVersion;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back what imports did to job descriptions: statements in drafts nobody has worked on, and what they said of the job. */
@ApplicationScoped
@AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
@Transactional
public class UndoingJobs {

    private static final Held NOT_YOURS = Held.because("jobs.undo.notYours");

    private JobWork work;

    @SuppressWarnings("NullAway.Init")
    protected UndoingJobs() {}

    @Inject
    public UndoingJobs(JobWork work) {
        this.work = work;
    }

    /** Statements are known by their key, jobs by theirs below zero: both change with the rows of one file. */
    static long keyOf(Job job) {
        return -job.id();
    }

    /** Statements of departments that are not the actor's, that are in force, were rewritten or excused, or that something follows from. */
    public Map<Long, Held> held(Collection<Long> statements) {
        Map<Long, Held> held = new HashMap<>();
        work.jobs()
                .dependents(statements)
                .forEach((key, table) -> held.put(key, Held.because("jobs.undo.referred", table)));
        for (long statement : statements) {
            work.jobs()
                    .ofStatement(statement)
                    .flatMap(job -> whyStays(job, statement))
                    .ifPresent(why -> held.putIfAbsent(statement, why));
        }
        return held;
    }

    /** Those of departments that are not the actor's to write for. */
    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        Map<Long, Held> bound = new HashMap<>();
        for (long key : changes.keySet()) {
            work.jobs().find(-key).filter(job -> !isMine(job)).ifPresent(job -> bound.put(key, NOT_YOURS));
        }
        return bound;
    }

    private boolean isMine(Job job) {
        return work.actor().is(Role.ADMIN) || JobReach.mayWrite(work.actor(), job.departmentId());
    }

    private Optional<Held> whyStays(Job job, long statement) {
        if (!isMine(job)) {
            return Optional.of(NOT_YOURS);
        }
        for (JobVersion version : job.versions()) {
            Optional<Wording> wording = version.find(statement);
            if (wording.isPresent() && !version.state().open()) {
                return Optional.of(Held.because("jobs.undo.inForce"));
            }
            if (wording.isPresent() && isWorkedOn(wording.get())) {
                return Optional.of(Held.because("jobs.undo.workedOn"));
            }
        }
        return Optional.empty();
    }

    private static boolean isWorkedOn(Wording wording) {
        return wording.rewrite() != null
                || wording.overruledBy() != null
                || wording.excusedBy() != null
                || wording.statement().springsFromPlan() != null;
    }

    public void remove(Collection<Long> statements) {
        Map<Job, List<Long>> ofJobs = new LinkedHashMap<>();
        for (long statement : statements) {
            work.jobs().ofStatement(statement).ifPresent(job -> ofJobs.computeIfAbsent(job, key -> new ArrayList<>())
                    .add(statement));
        }
        ofJobs.forEach((job, own) -> {
            for (JobVersion version : job.versions()) {
                own.stream()
                        .filter(statement -> version.find(statement).isPresent())
                        .forEach(version::remove);
            }
        });
        work.jobs().store();
        work.jobs().removeStatements(statements);
        ofJobs.keySet().forEach(job -> {
            work.note("import taken back", job, null, job.title());
            if (job.versions().size() == 1 && job.latest().wordings().isEmpty()) {
                work.jobs().remove(job);
            }
        });
    }

    /** @return those that are as before */
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        Set<Long> restored = new HashSet<>();
        changes.forEach((key, own) -> work.jobs().find(-key).ifPresent(job -> {
            Map<String, String> now = new LinkedHashMap<>();
            now.put("family", text(job.family()));
            now.put("serves", text(job.purpose()));
            now.put("through", text(job.through()));
            Change.undo(now, own).ifPresent(row -> {
                job.belongTo(row.get("family"));
                job.serve(row.get("serves"), row.get("through"));
                work.note("set back", job, null, job.title());
                restored.add(key);
            });
        }));
        return restored;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
