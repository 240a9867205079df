package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson is said better, withdrawn, or offered again: by the lead of the department that learned it, or the CX team. */
@ApplicationScoped
@Transactional
public class ChangingLessons {

    private PlanDesk desk;
    private Lessons lessons;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected ChangingLessons() {}

    @Inject
    ChangingLessons(PlanDesk desk, Lessons lessons, AuditTrail audit) {
        this.desk = desk;
        this.lessons = lessons;
        this.audit = audit;
    }

    /**
     * Looks whether this actor may change it.
     *
     * @throws Refusal (not found) when there is none, (not allowed) for whoever only reads it
     */
    @AllowedTo(Role.EMPLOYEE)
    public void requireMine(long id) {
        mine(id);
    }

    /**
     * @param seen the edition that whoever edits it has before them
     * @throws Refusal (conflict) when somebody else edited it meanwhile
     */
    @AllowedTo(Role.EMPLOYEE)
    public void edit(long id, long seen, NewLesson text) {
        Lesson lesson = mine(id);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        told("name", lesson.title(), text.title(), before, after);
        told("hassle", lesson.hassle(), text.hassle(), before, after);
        told("cause", lesson.cause(), text.cause(), before, after);
        told("fix", lesson.fix(), text.fix(), before, after);
        told("prevention", lesson.prevention(), text.prevention(), before, after);
        told("processes", String.join(", ", lesson.processes()), String.join(", ", text.processes()), before, after);
        if (lesson.edit(text, seen, desk.by())) {
            audit.record("edited", "lesson", id, String.join("\n", before), String.join("\n", after));
        }
    }

    private static void told(String part, String was, String is, List<String> before, List<String> after) {
        if (!was.equals(is)) {
            before.add(part + ": " + was);
            after.add(part + ": " + is);
        }
    }

    /** It is no longer offered; what departments answered stays to be read. @throws Refusal without a reason */
    @AllowedTo(Role.EMPLOYEE)
    public void withdraw(long id, @Nullable String because) {
        Lesson lesson = mine(id);
        By by = desk.by();
        lesson.withdraw(because, by);
        audit.record("withdrawn", "lesson", id, null, lesson.withdrawnBecause().orElse(""));
    }

    /** Takes back that it was withdrawn. */
    @AllowedTo(Role.EMPLOYEE)
    public void offerAgain(long id) {
        Lesson lesson = mine(id);
        String because = lesson.withdrawnBecause().orElse(null);
        lesson.offerAgain();
        audit.record("offered again", "lesson", id, because, null);
    }

    private Lesson mine(long id) {
        Lesson lesson = lessons.get(id);
        if (!desk.answersFor(new DepartmentId(lesson.departmentId()))) {
            throw Refusal.notAllowed();
        }
        return lesson;
    }
}
