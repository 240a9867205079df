package cx.stewardship.organization.web;

import cx.stewardship.organization.application.BrowsingPeople;
import cx.stewardship.organization.domain.StaffList;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The list of people; what is searched for stands in the address. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private BrowsingPeople browsing;
    private CurrentActor current;
    private Rows rows;
    private @Nullable String text;
    private @Nullable String department;
    private boolean leavers;
    private long count;
    private ArrayList<String[]> departments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PeoplePage() {}

    @Inject
    public PeoplePage(BrowsingPeople browsing, CurrentActor current) {
        this.browsing = browsing;
        this.current = current;
        this.rows = new Rows(this);
    }

    public void load() {
        Pages.attempt(() -> {
            for (Departments.Department one : browsing.departments()) {
                departments.add(new String[] {one.code(), one.name()});
            }
            count = browsing.count(search());
        });
    }

    private BrowsingPeople.Search search() {
        return new BrowsingPeople.Search(
                text == null ? "" : text, department == null || department.isBlank() ? null : department, leavers);
    }

    /** Reads one page at a time from the database. */
    private static final class Rows extends LazyDataModel<StaffList.Row> {

        private static final long serialVersionUID = 1L;

        private final PeoplePage page;

        Rows(PeoplePage page) {
            this.page = page;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) page.browsing.count(page.search());
        }

        @Override
        public List<StaffList.Row> load(
                int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            SortMeta sort = sorts.values().stream().findFirst().orElse(null);
            StaffList.Order order = sort == null
                    ? StaffList.Order.NAME
                    : StaffList.Order.valueOf(sort.getField().toUpperCase(Locale.ROOT));
            boolean descending = sort != null && sort.getOrder() == SortOrder.DESCENDING;
            return page.browsing.page(page.search(), order, descending, first, size);
        }

        @Override
        public String getRowKey(StaffList.Row row) {
            return Long.toString(row.id().value());
        }
    }

    public LazyDataModel<StaffList.Row> getRows() {
        return rows;
    }

    public long getCount() {
        return count;
    }

    /** Code and name of each department to choose from. */
    public List<String[]> getDepartments() {
        return departments;
    }

    public boolean isFiltered() {
        return text != null && !text.isBlank() || department != null && !department.isBlank() || leavers;
    }

    public boolean isImporting() {
        return current.get().isAny(Role.ADMIN, Role.HR);
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public boolean isLeavers() {
        return leavers;
    }

    public void setLeavers(boolean leavers) {
        this.leavers = leavers;
    }
}
