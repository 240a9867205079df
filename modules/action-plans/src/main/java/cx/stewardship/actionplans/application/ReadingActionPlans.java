package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.LateActions;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans as their readers see them; nobody sees more than is theirs. */
@ApplicationScoped
@Transactional
public class ReadingActionPlans {

    private static final int MOST_COLLEAGUES = 500;

    private PlanDesk desk;
    private PlanLists lists;
    private PlanPictures pictures;
    private PlanNames names;

    @SuppressWarnings("NullAway.Init")
    protected ReadingActionPlans() {}

    @Inject
    ReadingActionPlans(PlanDesk desk, PlanLists lists, PlanPictures pictures, PlanNames names) {
        this.desk = desk;
        this.lists = lists;
        this.pictures = pictures;
        this.names = names;
    }

    /** @throws cx.stewardship.shared.Refusal (not found) when it does not exist or is not for this reader */
    @AllowedTo(Role.EMPLOYEE)
    public PlanDetails details(long planId) {
        return pictures.of(desk.toRead(planId), desk.actor(), desk.today());
    }

    @AllowedTo(Role.EMPLOYEE)
    public List<PlanRow> list(PlanFilter filter, Order order, boolean descending, int first, int most) {
        return lists.find(desk.viewer(), filter, desk.today(), order, descending, first, most);
    }

    @AllowedTo(Role.EMPLOYEE)
    public long count(PlanFilter filter) {
        return lists.count(desk.viewer(), filter, desk.today());
    }

    /** @throws cx.stewardship.shared.Refusal (not found) when no department has this code */
    @AllowedTo(Role.EMPLOYEE)
    public long department(String code) {
        return names.withCode(code);
    }

    /** Departments with actions past their date, most first. */
    @AllowedTo(Role.EMPLOYEE)
    public List<LateActions> lateByDepartment() {
        return lists.lateByDepartment(desk.viewer(), desk.today());
    }

    /** People whose names begin so, by name, each with the employee number that tells them apart: "Ines Okafor (A1006)". */
    @AllowedTo(Role.EMPLOYEE)
    public List<String> colleagues(String begins) {
        return names.begin(begins, MOST_COLLEAGUES);
    }

    /**
     * The person named so.
     *
     * @return null when nobody is named
     * @throws cx.stewardship.shared.Refusal with this key when there is nobody by that number
     */
    @AllowedTo(Role.EMPLOYEE)
    public @Nullable PersonId colleague(@Nullable String named, String key) {
        return named == null || named.isBlank() ? null : names.named(named, key);
    }

    /** Names of the meetings in which a plan of this department can be followed up, its own first. */
    @AllowedTo(Role.EMPLOYEE)
    public List<String> routines(long departmentId) {
        return names.routines().choices(departmentId);
    }
}
