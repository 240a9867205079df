package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.HoldingRoutines;
import cx.stewardship.actionplans.application.ReadingRoutines;
import cx.stewardship.actionplans.application.RoutineLine;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All meetings in which plans are looked at, and the form for a new one. */
@Named
@ViewScoped
public class RoutinesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingRoutines reading;
    private final HoldingRoutines holding;
    private final Formats formats;

    private List<RoutineLine> lines = List.of();
    private Map<String, Long> departments = new LinkedHashMap<>();
    private @Nullable Long department;
    private @Nullable String name;
    private @Nullable Rhythm rhythm;
    private @Nullable LocalDate next;

    @Inject
    public RoutinesPage(ReadingRoutines reading, HoldingRoutines holding, Formats formats) {
        this.reading = reading;
        this.holding = holding;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            lines = reading.list();
            departments = new LinkedHashMap<>();
            for (Departments.Department each : reading.departments()) {
                departments.put(each.name(), each.id().value());
            }
            department = departments.values().stream().findFirst().orElse(null);
            next = formats.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        });
    }

    /** Fills the form with one of the usual meetings. */
    public void staff() {
        name = Pages.text("plans.routines.staff.name");
        rhythm = Rhythm.WEEKLY;
        next = formats.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    public void review() {
        name = Pages.text("plans.routines.review.name");
        rhythm = Rhythm.MONTHLY;
        next = formats.today().plusMonths(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.TUESDAY));
    }

    public @Nullable String add() {
        Optional<Long> id = Pages.attempt(() -> holding.begin(department == null ? 0 : department, name, rhythm, next));
        if (id.isEmpty()) {
            return null;
        }
        Pages.say("plans.routines.added");
        return "/action-plans/routine.xhtml?faces-redirect=true&id=" + id.get();
    }

    public List<RoutineLine> getLines() {
        return lines;
    }

    public boolean isMayAdd() {
        return !departments.isEmpty();
    }

    public Map<String, Long> getDepartments() {
        return departments;
    }

    public List<Rhythm> getRhythms() {
        return Arrays.asList(Rhythm.values());
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(@Nullable Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    public @Nullable LocalDate getNext() {
        return next;
    }

    public void setNext(@Nullable LocalDate next) {
        this.next = next;
    }
}
