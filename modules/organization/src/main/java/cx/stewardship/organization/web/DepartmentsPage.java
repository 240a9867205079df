package cx.stewardship.organization.web;

import cx.stewardship.organization.application.BrowsingDepartments;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

@Named
@RequestScoped
public class DepartmentsPage {

    private BrowsingDepartments browsing;
    private CurrentActor current;
    private List<BrowsingDepartments.Branch> tree = List.of();

    @SuppressWarnings("NullAway.Init")
    protected DepartmentsPage() {}

    @Inject
    public DepartmentsPage(BrowsingDepartments browsing, CurrentActor current) {
        this.browsing = browsing;
        this.current = current;
    }

    public void load() {
        tree = Pages.attempt(browsing::tree).orElse(List.of());
    }

    public List<BrowsingDepartments.Branch> getTree() {
        return tree;
    }

    public boolean isImporting() {
        return current.get().isAny(Role.ADMIN, Role.HR);
    }

    /** Whether the actor may open the person behind a name. */
    public boolean isSeeingPeople() {
        return current.get().isAny(Role.ADMIN, Role.HR);
    }
}
