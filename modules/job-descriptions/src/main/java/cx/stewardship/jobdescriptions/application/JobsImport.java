package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.By;
import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobVersion;
import cx.stewardship.jobdescriptions.domain.SeveralStatements;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Job statements from files, a row each; a row that holds a whole description is cut into its statements. A statement is known by department, title and its text (case and blanks do not
 * matter); a new one goes into the draft of the job, which is begun where there is none. What is published stays as it is.
 */
@ApplicationScoped
public class JobsImport implements Undoable {

    private JobWork work;
    private Departments departments;
    private UndoingJobs undoing;

    @SuppressWarnings("NullAway.Init")
    protected JobsImport() {}

    @Inject
    public JobsImport(JobWork work, Departments departments, UndoingJobs undoing) {
        this.work = work;
        this.departments = departments;
        this.undoing = undoing;
    }

    @Override
    public String code() {
        return "jobs";
    }

    @Override
    public Set<Role> allowedTo() {
        return Set.of(Role.HR, Role.DEPARTMENT_LEAD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("department", Type.TEXT, "BILLING", "department_code", "dept", "org_unit", "unit"),
                ImportField.needed(
                        "job_title", Type.TEXT, "Receivables Specialist", "title", "position", "job", "role"),
                ImportField.needed(
                        "statement",
                        Type.TEXT,
                        "Clear each payment the day it arrives, so that customers see at once that they are even with us.",
                        "responsibility",
                        "task",
                        "description",
                        "text"),
                ImportField.optional("family", Type.TEXT, "Finance", "job_family", "function"),
                ImportField.optional(
                        "serves", Type.TEXT, "every customer who gets an invoice", "purpose", "customers_served"),
                ImportField.optional("through", Type.TEXT, "the Contact Centre", "serves_through"));
    }

    /** A statement, and what the row says of its job. */
    @Override
    public Map<String, ?> says(ImportRow row) {
        String job = normal(row.text("department").orElse("")) + "|"
                + normal(row.text("job_title").orElse("")) + "|";
        Map<String, Object> said = new HashMap<>();
        said.put(job + "statement|" + normal(row.text("statement").orElse("")), "");
        for (String field : List.of("family", "serves", "through")) {
            row.text(field).ifPresent(value -> said.put(job + field, value));
        }
        return said;
    }

    /** A job as the rows of this call have made it so far; {@code job} is null while nothing may be written. */
    private static final class Known {
        private @Nullable Job job;
        /** Approved and not published yet: nothing can be added before it is in force. */
        private boolean waiting;

        private final Set<String> texts = new HashSet<>();
        private @Nullable String family;
        private @Nullable String customers;
        private @Nullable String through;
    }

    @Override
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        Map<String, Known> known = new HashMap<>();
        Map<String, Optional<Department>> named = new HashMap<>();
        Set<Long> loaded = new HashSet<>();
        By by = work.by(context.startedBy());
        List<Taken> outcomes = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<Department> department =
                    named.computeIfAbsent(row.text("department").orElse(""), departments::named);
            if (department.isPresent() && loaded.add(department.get().id().value())) {
                work.jobs().of(List.of(department.get().id().value())).forEach(job -> remember(job, known));
            }
            outcomes.add(take(row, department, known, by, context));
        }
        return withKeys(outcomes, context);
    }

    /** Statements have their keys only once they are stored. */
    private List<RowOutcome> withKeys(List<Taken> taken, ImportContext context) {
        if (!context.dryRun()) {
            work.jobs().store();
        }
        return taken.stream().map(Taken::outcome).toList();
    }

    /** What became of a row, and the statements that it added. */
    private record Taken(RowOutcome said, List<Wording> added) {
        RowOutcome outcome() {
            return added.isEmpty()
                    ? said
                    : RowOutcome.added(added.stream()
                            .map(wording -> wording.statement().id())
                            .toList());
        }
    }

    private static void remember(Job job, Map<String, Known> known) {
        Known entry = new Known();
        entry.job = job;
        entry.waiting = job.latest().state() == VersionState.APPROVED;
        entry.family = job.family();
        entry.customers = job.purpose();
        entry.through = job.through();
        for (Wording wording : job.latest().wordings()) {
            entry.texts.add(normal(wording.text()));
            entry.texts.add(normal(wording.original()));
        }
        known.put(key(job.departmentId(), job.title()), entry);
    }

    private Taken take(
            ImportRow row, Optional<Department> department, Map<String, Known> known, By by, ImportContext context) {
        String title = row.text("job_title").orElse("");
        String statement = row.text("statement").orElse("");
        Optional<RowOutcome> rejected = rejected(row, department, title, statement, context);
        if (rejected.isPresent() || department.isEmpty()) {
            return new Taken(rejected.orElseThrow(), List.of());
        }
        long id = department.get().id().value();
        Known job = known.computeIfAbsent(key(id, title), unknown -> {
            Known fresh = new Known();
            if (!context.dryRun()) {
                fresh.job = new Job(id, title, null, by);
            }
            return fresh;
        });
        List<String> fresh = fresh(job, statement);
        if (fresh.stream().anyMatch(part -> part.length() > Wording.LONGEST)) {
            return new Taken(RowOutcome.rejected("statement", "jobs.import.statement", Wording.LONGEST), List.of());
        }
        if (job.waiting && !fresh.isEmpty()) {
            return new Taken(RowOutcome.rejected("statement", "jobs.import.waiting", title), List.of());
        }
        List<Change> told = tell(job, row, context);
        if (fresh.isEmpty()) {
            keep(job, context);
            long key = job.job == null ? 0 : UndoingJobs.keyOf(job.job);
            return new Taken(told.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.changed(key, told), List.of());
        }
        List<Wording> added = new ArrayList<>();
        for (String part : fresh) {
            job.texts.add(normal(part));
            if (job.job != null && !context.dryRun()) {
                added.add(openVersion(job.job, by).add(part, by));
            }
        }
        keep(job, context);
        return new Taken(RowOutcome.ADDED, added);
    }

    /** Statements of the row that the job does not have yet; a long text that it has as it is stays one. */
    private static List<String> fresh(Known job, String statement) {
        return job.texts.contains(normal(statement))
                ? List.of()
                : SeveralStatements.in(statement).stream()
                        .filter(part -> !job.texts.contains(normal(part)))
                        .toList();
    }

    private void keep(Known known, ImportContext context) {
        if (known.job != null && !context.dryRun() && known.job.id() == 0) {
            work.jobs().add(known.job);
            work.note("imported", known.job, null, known.job.title());
        }
    }

    private static JobVersion openVersion(Job job, By by) {
        return job.latest().state().open() ? job.latest() : job.beginNextVersion(by);
    }

    /** Family, customers and "through whom", where the row says something new. */
    private static List<Change> tell(Known known, ImportRow row, ImportContext context) {
        String family = row.text("family").orElse(known.family);
        String customers = row.text("serves").orElse(known.customers);
        String through = row.text("through").orElse(known.through);
        List<Change> told = new ArrayList<>();
        told(told, "family", known.family, family);
        told(told, "serves", known.customers, customers);
        told(told, "through", known.through, through);
        known.family = family;
        known.customers = customers;
        known.through = through;
        if (!told.isEmpty() && known.job != null && !context.dryRun()) {
            known.job.belongTo(family);
            known.job.serve(customers, through);
        }
        return told;
    }

    private static void told(List<Change> told, String field, @Nullable String before, @Nullable String after) {
        if (!java.util.Objects.equals(before, after)) {
            told.add(new Change(field, before == null ? "" : before, after == null ? "" : after));
        }
    }

    private static Optional<RowOutcome> rejected(
            ImportRow row, Optional<Department> department, String title, String statement, ImportContext context) {
        if (department.isEmpty()) {
            return Optional.of(row.text("department")
                    .map(said -> RowOutcome.rejected("department", "jobs.import.noDepartment", said))
                    .orElseGet(() -> RowOutcome.rejected("department", "jobs.import.departmentMissing")));
        }
        if (!context.startedBy().is(Role.ADMIN)
                && !JobReach.mayWrite(context.startedBy(), department.get().id().value())) {
            return Optional.of(RowOutcome.rejected(
                    "department", "jobs.import.notYours", department.get().name()));
        }
        if (title.isBlank() || title.length() > 200) {
            return Optional.of(RowOutcome.rejected("job_title", "jobs.import.title", 200));
        }
        if (statement.isBlank()) {
            return Optional.of(RowOutcome.rejected("statement", "jobs.import.statement", Wording.LONGEST));
        }
        for (String field : List.of("family", "serves", "through")) {
            int most = field.equals("family") ? 100 : field.equals("serves") ? 500 : 300;
            if (row.text(field).orElse("").length() > most) {
                return Optional.of(RowOutcome.rejected(field, "jobs.import.tooLong", most));
            }
        }
        return Optional.empty();
    }

    @Override
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.held(keys);
    }

    @Override
    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        return undoing.bound(changes);
    }

    @Override
    public void remove(Collection<Long> keys) {
        undoing.remove(keys);
    }

    @Override
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restore(changes);
    }

    private static String key(long department, String title) {
        return department + "/" + normal(title);
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
