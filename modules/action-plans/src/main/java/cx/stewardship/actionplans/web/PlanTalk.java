package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.DiscussingPlans;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The discussion on a plan's page: typing an @ offers those who may see the plan. */
@Named
@ViewScoped
public class PlanTalk implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DiscussingPlans discussing;

    private long plan;
    private @Nullable String note;
    private List<String> people = List.of();

    @Inject
    public PlanTalk(DiscussingPlans discussing) {
        this.discussing = discussing;
    }

    public void load(@Nullable PlanDetails details) {
        if (details != null && details.mayDiscuss()) {
            plan = details.id();
            people = discussing.people(plan);
        }
    }

    public @Nullable String discuss() {
        if (!Pages.attempt(() -> discussing.discuss(plan, Objects.requireNonNullElse(note, "")))) {
            return null;
        }
        Pages.say("plans.notes.saved");
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + plan + "&part=discussion";
    }

    public List<String> getPeople() {
        return people;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
