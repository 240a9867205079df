package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.OpenCycle;
import cx.stewardship.performancereviews.application.OpenedCycle;
import cx.stewardship.performancereviews.application.OpeningCycles;
import cx.stewardship.performancereviews.application.ReadingCriteria;
import cx.stewardship.performancereviews.application.ReadingCriteria.Choice;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens a cycle. */
@Named
@ViewScoped
public class OpenCyclePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int WEEKS_FOR_SELF = 3;
    private static final int WEEKS_FOR_MANAGERS = 7;

    private OpeningCycles opening;
    private ReadingCriteria reading;
    private Formats formats;

    private String name = "";
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;
    private @Nullable LocalDate selfDue;
    private @Nullable LocalDate managerDue;
    private Long[] departments = {};
    private List<Choice> choices = List.of();

    @SuppressWarnings("NullAway.Init")
    protected OpenCyclePage() {}

    @Inject
    public OpenCyclePage(OpeningCycles opening, ReadingCriteria reading, Formats formats) {
        this.opening = opening;
        this.reading = reading;
        this.formats = formats;
    }

    public void load() {
        LocalDate today = formats.today();
        int year = today.getYear() + 1;
        name = Pages.text("reviews.cycle.suggestedName", Integer.toString(year));
        fromDay = LocalDate.of(year, 1, 1);
        toDay = LocalDate.of(year, 12, 31);
        selfDue = today.plusWeeks(WEEKS_FOR_SELF);
        managerDue = today.plusWeeks(WEEKS_FOR_MANAGERS);
        Pages.attempt(reading::departmentsForCycles).ifPresent(found -> choices = found);
    }

    public @Nullable String open() {
        OpenedCycle opened = Pages.attempt(() -> {
                    if (fromDay == null || toDay == null || selfDue == null || managerDue == null) {
                        throw Refusal.invalid("reviews.cycle.noDays");
                    }
                    return opening.open(new OpenCycle(
                            name,
                            fromDay,
                            toDay,
                            selfDue,
                            managerDue,
                            Arrays.stream(departments).map(DepartmentId::new).collect(Collectors.toSet())));
                })
                .orElse(null);
        if (opened == null) {
            return null;
        }
        Pages.say("reviews.cycle.opened", opened.reviews(), opened.withoutCriteria(), opened.withoutManager());
        return "/performance-reviews/cycle?faces-redirect=true&id="
                + opened.cycle().value();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable LocalDate getFromDay() {
        return fromDay;
    }

    public void setFromDay(@Nullable LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public @Nullable LocalDate getToDay() {
        return toDay;
    }

    public void setToDay(@Nullable LocalDate toDay) {
        this.toDay = toDay;
    }

    public @Nullable LocalDate getSelfDue() {
        return selfDue;
    }

    public void setSelfDue(@Nullable LocalDate selfDue) {
        this.selfDue = selfDue;
    }

    public @Nullable LocalDate getManagerDue() {
        return managerDue;
    }

    public void setManagerDue(@Nullable LocalDate managerDue) {
        this.managerDue = managerDue;
    }

    public Long[] getDepartments() {
        return departments.clone();
    }

    public void setDepartments(Long[] departments) {
        this.departments = departments.clone();
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
