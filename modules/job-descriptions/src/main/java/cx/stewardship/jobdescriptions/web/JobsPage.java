package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.NamedDepartment;
import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.application.ReadingJobs.Question;
import cx.stewardship.jobdescriptions.domain.JobFilter.Context;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library of job descriptions. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingJobs reading;

    private @Nullable String text;
    private @Nullable String state;
    private @Nullable String context;
    private @Nullable String department;
    private List<NamedDepartment> departments = List.of();
    private List<Chip> chips = List.of();
    private boolean mayDescribe;
    private boolean mayReadCoverage;
    private long total;
    private transient @Nullable JobRows rows;

    /** A saved view: all, or one state, with its count. */
    public record Chip(String code, String label, long count, boolean current) implements Serializable {}

    @Inject
    public JobsPage(ReadingJobs reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            mayDescribe = reading.mayDescribe();
            mayReadCoverage = reading.mayReadCoverage();
            departments = reading.reachable();
            total = reading.count(question(state));
            chips = Arrays.stream(VersionState.values())
                    .filter(s -> s != VersionState.SUPERSEDED)
                    .map(s -> new Chip(
                            s.name(),
                            Pages.text("jobs.state." + s),
                            reading.count(question(s.name())),
                            s.name().equals(state)))
                    .filter(chip -> chip.count() > 0 || chip.current())
                    .toList();
        });
    }

    private Question question(@Nullable String ofState) {
        return new Question(
                number(department), of(VersionState.class, ofState), of(Context.class, context), blank(text));
    }

    /** What stands in the address may be anything; what is unknown is as if it were not there. */
    private static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public JobRows getRows() {
        if (rows == null) {
            rows = new JobRows(reading, question(state));
        }
        return rows;
    }

    public List<NamedDepartment> getDepartments() {
        return departments;
    }

    public List<Chip> getChips() {
        return chips;
    }

    /** Of all states together. */
    public long getTotal() {
        return total;
    }

    public boolean isMayReadCoverage() {
        return mayReadCoverage;
    }

    public boolean isMayDescribe() {
        return mayDescribe;
    }

    public boolean isFiltered() {
        return blank(text) != null || blank(state) != null || blank(context) != null || blank(department) != null;
    }

    public List<Context> getContexts() {
        return List.of(Context.values());
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getContext() {
        return context;
    }

    public void setContext(@Nullable String context) {
        this.context = context;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
