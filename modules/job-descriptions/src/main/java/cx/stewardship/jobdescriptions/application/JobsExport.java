package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The newest version of each job description, statement by statement, as a file that comes back in unchanged. */
@ApplicationScoped
@Transactional
public class JobsExport implements ExportKind {

    private JobWork work;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected JobsExport() {}

    @Inject
    public JobsExport(JobWork work, Departments departments) {
        this.work = work;
        this.departments = departments;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "jobs";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.HR, Role.DEPARTMENT_LEAD);
    }

    /** The jobs of one department, and after it those of the next. */
    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public Portion portion(String after) {
        List<Department> mine = departments.all().stream()
                .filter(department ->
                        JobReach.mayWrite(work.actor(), department.id().value()))
                .sorted(Comparator.comparing(Department::code))
                .filter(department -> department.code().compareTo(after) > 0)
                .toList();
        if (mine.isEmpty()) {
            return Portion.all(List.of());
        }
        Department department = mine.get(0);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        work.jobs().of(List.of(department.id().value())).stream()
                .sorted(Comparator.comparing(Job::title).thenComparing(Job::id))
                .forEach(job -> job.latest().wordings().forEach(wording -> rows.add(row(department, job, wording))));
        return new Portion(rows, mine.size() == 1 ? null : department.code());
    }

    private static Map<String, @Nullable Object> row(Department department, Job job, Wording wording) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("department", department.code());
        row.put("job_title", job.title());
        row.put("statement", wording.text());
        row.put("family", job.family());
        row.put("serves", job.purpose());
        row.put("through", job.through());
        return row;
    }
}
