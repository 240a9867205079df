package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.WorkingOffTheQueue;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tabs of the customer voice show to whom. */
@Named
@RequestScoped
public class VoiceTabs {

    private final CurrentActor current;
    private final WorkingOffTheQueue queue;
    private final CommentItems items;
    private @Nullable Counted waiting;
    private @Nullable List<Departments.Department> departments;

    @SuppressWarnings("NullAway.Init")
    protected VoiceTabs() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public VoiceTabs(@Nullable CurrentActor current, @Nullable WorkingOffTheQueue queue, @Nullable CommentItems items) {
        this.current = current;
        this.queue = queue;
        this.items = items;
    }

    private boolean is(Role... roles) {
        return current.find().map(actor -> actor.isAny(roles)).orElse(false);
    }

    /** Whether this reader browses comments; others come to single ones from a theme or a thread. */
    public boolean isComments() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR);
    }

    /** Whether this reader looks at themes, and so at what is made of them. */
    public boolean isThemes() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE);
    }

    /** Whether this reader looks at the whole company. */
    public boolean isCompany() {
        return is(Role.CX_TEAM, Role.HR, Role.EXECUTIVE);
    }

    /** Whether this reader passes thanks on to others. */
    public boolean isPassesOn() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR);
    }

    /** Whether this reader opens themes of the department with this name. */
    public boolean mayTheme(String department) {
        return isCompany()
                || getDepartments().stream().anyMatch(each -> each.name().equals(department));
    }

    public boolean isQueue() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD);
    }

    public boolean isRules() {
        return is(Role.CX_TEAM);
    }

    /** Whether this reader sees how well routing works. */
    public boolean isQuality() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE);
    }

    /** Whether this reader groups comments into themes and starts plans. */
    public boolean isGroups() {
        return is(Role.CX_TEAM, Role.DEPARTMENT_LEAD);
    }

    /** How many wait in the queue. */
    private Counted waiting() {
        if (waiting == null) {
            waiting = queue.counts().all();
        }
        return waiting;
    }

    /** As far as they were counted: {@code 12}. */
    public String getWaiting() {
        return Pages.text(
                waiting().more() ? "voice.count.more" : "voice.count", waiting().comments());
    }

    /** Departments that this reader may choose between. */
    public List<Departments.Department> getDepartments() {
        if (departments == null) {
            Actor actor = current.get();
            departments = items.choices().stream()
                    .filter(department ->
                            actor.isAny(Role.CX_TEAM, Role.HR, Role.EXECUTIVE) || actor.leads(department.id()))
                    .toList();
        }
        return departments;
    }
}
