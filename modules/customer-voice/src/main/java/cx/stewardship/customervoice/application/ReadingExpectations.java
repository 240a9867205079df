package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.ExpectationTrigger;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the expectations ledger: leads what their departments answer for, the others all of it. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ReadingExpectations {

    private static final int TRIGGERS = 10;

    private Expectations expectations;
    private CommentReads comments;
    private Departments departments;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    protected ReadingExpectations() {}

    @Inject
    ReadingExpectations(Expectations expectations, CommentReads comments, Departments departments, Desk desk) {
        this.expectations = expectations;
        this.comments = comments;
        this.departments = departments;
        this.desk = desk;
    }

    /** The widest gap first. @param department with those below it; null for all that the reader may see */
    public List<Expectations.Entry> of(@Nullable DepartmentId department) {
        Set<Long> wanted = department == null
                ? null
                : departments.withBelow(department).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet());
        Actor actor = desk.actor();
        if (department != null && !Scope.maySeeThemesOf(actor, department)) {
            throw Refusal.notFound();
        }
        return expectations.of(wanted).stream()
                .filter(entry -> Scope.maySeeThemesOf(actor, new DepartmentId(entry.departmentId())))
                .toList();
    }

    /** @throws Refusal (not found) also for what the reader's departments do not answer for */
    public Expectations.Entry get(ExpectationId id) {
        return expectations
                .find(id)
                .filter(entry -> Scope.maySeeThemesOf(desk.actor(), new DepartmentId(entry.departmentId())))
                .orElseThrow(Refusal::notFound);
    }

    /** The comments that show it, as far as the reader may see them. */
    public List<CommentLine> evidence(ExpectationId id) {
        get(id);
        Actor actor = desk.actor();
        return comments
                .newestOf(expectations.get(id).orElseThrow(Refusal::notFound).comments())
                .stream()
                .filter(line -> Scope.maySee(actor, line))
                .map(line -> Scope.maySeeCustomer(actor, line) ? line : line.withoutCustomer())
                .toList();
    }

    /** What happened that shook it, the latest first. */
    public List<ExpectationTrigger> triggers(ExpectationId id) {
        get(id);
        return expectations.triggers(id, TRIGGERS);
    }

    /** Whether it can be relied on today. */
    public boolean isValid(Expectations.Entry entry) {
        return entry.isValid(desk.today());
    }

    public boolean mayChange(Expectations.Entry entry) {
        return Scope.mayChangeThemesOf(desk.actor(), new DepartmentId(entry.departmentId()));
    }

    /** Whether the reader keeps entries at all. */
    public boolean mayKeep() {
        return desk.actor().isAny(Role.CX_TEAM, Role.DEPARTMENT_LEAD);
    }
}
