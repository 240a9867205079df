package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Plans as they are looked at in lists: straight from the tables, never more than somebody may see. */
public interface PlanLists {

    /** By which figure a list is ordered. */
    enum Order {
        NUMBER,
        TITLE,
        STATE,
        DEPARTMENT,
        OWNER,
        DUE
    }

    /**
     * @param today decides what is late
     * @param first how many to leave out
     */
    List<PlanRow> find(
            Viewer viewer, PlanFilter filter, LocalDate today, Order order, boolean descending, int first, int most);

    long count(Viewer viewer, PlanFilter filter, LocalDate today);

    /** Departments with actions past their date, most first. */
    List<LateActions> lateByDepartment(Viewer viewer, LocalDate today);

    /** Open actions of a person in plans that are being worked on, the next due first. */
    List<ActionRow> openActionsOf(long person, int most);

    /** Plans in one of these states that this person owns, checks, or was called in for; by number. */
    List<PlanRow> concerning(long person, Set<PlanState> states, LocalDate today);

    /** Plans that are followed up in this meeting and are not over, by number. */
    List<PlanRow> followedIn(long routine, LocalDate today);

    /** Of the open actions of these departments on each of these days: how many there were, and how many were not past their date. */
    List<OnTime> onTime(Viewer viewer, List<LocalDate> days);

    /**
     * @param open actions that were not done by then
     * @param onTime those of them that were not past their date
     */
    record OnTime(int open, int onTime) {}
}
