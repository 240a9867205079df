package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.OpenWork;
import cx.stewardship.actionplans.domain.OpenWork.Judgeable;
import cx.stewardship.actionplans.domain.OpenWork.Open;
import cx.stewardship.actionplans.domain.ReminderDays;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reminds whoever does an action before it is due and when it is late, then the lead of the department, then the level above;
 * and the checker when a plan can be judged. It may run as often and on as many servers as it likes: each notice has a name by
 * which it is told once, and another due date makes it another notice.
 */
@ApplicationScoped
@Transactional
public class RemindingOwners {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private OpenWork work;
    private PlanNames names;
    private Notices notices;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected RemindingOwners() {}

    @Inject
    RemindingOwners(OpenWork work, PlanNames names, Notices notices, Texts texts) {
        this.work = work;
        this.names = names;
        this.notices = notices;
        this.texts = texts;
    }

    /** Tells everybody who has to hear of something today. */
    @AllowedTo(Role.CX_TEAM)
    public void remind(LocalDate today, ReminderDays days) {
        work.dueUntil(today.plusDays(days.before())).forEach(open -> remind(open, today, days));
        work.pending().stream()
                .filter(plan -> !plan.effectiveOn().plusWeeks(plan.weeks()).isAfter(today))
                .forEach(this::judge);
    }

    private void remind(Open open, LocalDate today, ReminderDays days) {
        if (days.isSoon(open.dueOn(), today)) {
            owner(open, "soon", "soon", DAY.format(open.dueOn()));
            return;
        }
        long late = days.late(open.dueOn(), today);
        owner(open, "late", "late-" + days.round(open.dueOn(), today), late);
        List<PersonId> above = above(open);
        int levels = Math.min(days.levels(open.dueOn(), today), above.size());
        for (int level = 0; level < levels; level++) {
            tell(open, above.get(level), NoticeKind.ESCALATION, "up", "up-" + level, late, late);
        }
    }

    /** Whoever does it; when a partner does, or that person has left, whoever owns the plan. */
    private void owner(Open open, String what, String once, Object figure) {
        Long owner = open.owner();
        if (owner != null && open.ownerActive()) {
            tell(open, new PersonId(owner), NoticeKind.REMINDER, what, once, figure, 0);
        } else if (owner == null) {
            tell(open, new PersonId(open.planOwner()), NoticeKind.REMINDER, what + ".partner", once, figure, 0);
        } else {
            tell(open, new PersonId(open.planOwner()), NoticeKind.REMINDER, "gone", "gone-" + owner, figure, 0);
        }
    }

    /** Leads from the plan's department up, each once, without whoever does it. */
    private List<PersonId> above(Open open) {
        List<PersonId> leads = new ArrayList<>();
        Optional<Department> next = names.find(open.departmentId());
        List<DepartmentId> seen = new ArrayList<>();
        while (next.isPresent() && !seen.contains(next.get().id())) {
            Department present = next.get();
            seen.add(present.id());
            PersonId lead = present.lead();
            if (lead != null
                    && !leads.contains(lead)
                    && !Long.valueOf(lead.value()).equals(open.owner())) {
                leads.add(lead);
            }
            DepartmentId parent = present.parent();
            next = parent == null ? Optional.empty() : names.find(parent.value());
        }
        return leads;
    }

    private void tell(Open open, PersonId to, NoticeKind kind, String what, String once, Object figure, long late) {
        String title = what.replace(".partner", "");
        notices.tell(new Notice(
                to,
                kind,
                text("plans.notice." + title + ".title", open.text(), figure),
                text(
                        "plans.notice." + what,
                        open.planId(),
                        open.plan(),
                        DAY.format(open.dueOn()),
                        open.ownerName(),
                        late),
                "/action-plans/plan?id=" + open.planId() + "#actions",
                "action-" + open.actionId() + "-due-" + open.dueOn() + "-" + once));
    }

    private void judge(Judgeable plan) {
        notices.tell(new Notice(
                new PersonId(plan.checker()),
                NoticeKind.REMINDER,
                text("plans.notice.check.title", plan.plan()),
                text("plans.notice.check", plan.planId(), plan.weeks()),
                "/action-plans/plan?id=" + plan.planId() + "#effect",
                "plan-" + plan.planId() + "-check-" + plan.effectiveOn()));
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }
}
