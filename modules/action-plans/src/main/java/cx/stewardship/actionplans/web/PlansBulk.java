package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.EditManyPlans;
import cx.stewardship.actionplans.application.EditManyPlans.What;
import cx.stewardship.actionplans.application.EditedPlans;
import cx.stewardship.actionplans.application.EditedPlans.Was;
import cx.stewardship.actionplans.application.EditingManyPlans;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What is chosen in the list of plans and what is to become of it: a preview first, then the change, then the way back. */
@Named
@ViewScoped
public class PlansBulk implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EditingManyPlans editing;
    private final ReadingActionPlans reading;

    private final Map<Long, Boolean> selected = new LinkedHashMap<>();
    private What what = What.OWNER;
    private @Nullable String owner;
    private @Nullable Integer days = 7;
    private @Nullable String routine;
    private @Nullable Transition step = Transition.PLAN;
    private List<String> colleagues = List.of();
    private @Nullable EditManyPlans asked;
    private @Nullable EditedPlans preview;
    private List<Was> undo = List.of();
    private long changed;

    @Inject
    public PlansBulk(EditingManyPlans editing, ReadingActionPlans reading) {
        this.editing = editing;
        this.reading = reading;
    }

    /** Chooses all that the list shows, also on its further pages. */
    public void all(PlanFilter filter) {
        reading.list(filter, Order.DUE, false, 0, EditManyPlans.MOST)
                .forEach(plan -> selected.put(plan.id(), Boolean.TRUE));
        offer();
    }

    public void none() {
        selected.clear();
        undo = List.of();
    }

    /** Something was chosen: names to choose from are read when they are first needed. */
    public void offer() {
        if (colleagues.isEmpty()) {
            colleagues = reading.colleagues("");
        }
    }

    /** Reads what is typed and shows what it would do; the dialog opens only when there is something to show. */
    public void look() {
        preview = null;
        undo = List.of();
        boolean shown = Pages.attempt(() -> {
            PersonId person = what == What.OWNER ? reading.colleague(owner, "plans.start.owner") : null;
            EditManyPlans edit = new EditManyPlans(what, chosen(), person, days == null ? 0 : days, routine, step);
            preview = editing.preview(edit, Pages.locale());
            asked = edit;
        });
        PrimeFaces.current().ajax().addCallbackParam("shown", shown);
    }

    public void go() {
        EditManyPlans edit = asked;
        if (edit == null) {
            return;
        }
        boolean done = Pages.attempt(() -> {
            EditedPlans edited = editing.edit(edit, preview, Pages.locale());
            undo = edited.undo();
            changed = edited.changing();
        });
        if (done) {
            preview = null;
            asked = null;
            selected.clear();
        }
        PrimeFaces.current().ajax().addCallbackParam("done", done);
    }

    public void takeBack() {
        Pages.attempt(() -> {
            EditedPlans taken = editing.undo(undo, Pages.locale());
            undo = List.of();
            Pages.say("plans.bulk.undone", taken.changing(), taken.refused());
        });
    }

    private List<Long> chosen() {
        List<Long> ids = new ArrayList<>();
        selected.forEach((id, yes) -> {
            if (Boolean.TRUE.equals(yes)) {
                ids.add(id);
            }
        });
        return ids;
    }

    public int getCount() {
        return chosen().size();
    }

    /** What the toolbar says of the change just made, while it can be taken back. */
    public @Nullable String getDone() {
        return undo.isEmpty() ? null : Pages.text("plans.bulk.done", changed);
    }

    public String getSummary() {
        EditedPlans shown = preview;
        return shown == null ? "" : Pages.text("plans.bulk.summary", shown.changing(), shown.refused());
    }

    public String getGoWords() {
        EditedPlans shown = preview;
        return Pages.text("plans.bulk.go", shown == null ? 1 : Math.max(1, shown.changing()));
    }

    public boolean isAny() {
        EditedPlans shown = preview;
        return shown != null && shown.changing() > 0;
    }

    public @Nullable EditedPlans getPreview() {
        return preview;
    }

    public Map<Long, Boolean> getSelected() {
        return selected;
    }

    public List<What> getWhats() {
        return Arrays.asList(What.values());
    }

    public List<Transition> getSteps() {
        return List.copyOf(EditManyPlans.STEPS);
    }

    public List<String> getColleagues() {
        return colleagues;
    }

    public What getWhat() {
        return what;
    }

    public void setWhat(What what) {
        this.what = what;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable String getRoutine() {
        return routine;
    }

    public void setRoutine(@Nullable String routine) {
        this.routine = routine;
    }

    public @Nullable Transition getStep() {
        return step;
    }

    public void setStep(@Nullable Transition step) {
        this.step = step;
    }
}
