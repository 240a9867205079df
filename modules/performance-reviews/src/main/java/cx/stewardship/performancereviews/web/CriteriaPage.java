package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.CriterionLine;
import cx.stewardship.performancereviews.application.ReadingCriteria;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of criteria, by state, department and words. */
@Named
@ViewScoped
public class CriteriaPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingCriteria reading;
    private List<CriterionLine> all = List.of();
    private List<CriterionLine> shown = List.of();
    private @Nullable String state;
    private @Nullable String department;
    private @Nullable String text;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaPage() {}

    @Inject
    public CriteriaPage(ReadingCriteria reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(reading::all).ifPresent(lines -> {
            all = lines;
            String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
            shown = lines.stream()
                    .filter(line -> isBlank(state) || line.state().name().equals(state))
                    .filter(line -> isBlank(department) || Objects.equals(department, line.departmentName()))
                    .filter(line -> words(line).contains(wanted))
                    .toList();
        });
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static String words(CriterionLine line) {
        return (line.title() + " " + line.customer() + " " + line.jobTitle()).toLowerCase(Locale.ROOT);
    }

    /** A saved view: a state and how many criteria are in it. */
    public record View(String state, long count) implements Serializable {}

    public List<View> getViews() {
        List<View> views = new ArrayList<>(List.of(new View("", all.size())));
        for (String name : List.of("PUBLISHED", "APPROVED", "IN_REVIEW", "DRAFT", "ARCHIVED")) {
            long count = all.stream()
                    .filter(line -> line.state().name().equals(name))
                    .count();
            if (count > 0) {
                views.add(new View(name, count));
            }
        }
        return views;
    }

    public List<String> getDepartments() {
        return all.stream()
                .map(CriterionLine::departmentName)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    public List<CriterionLine> getShown() {
        return shown;
    }

    public int getCount() {
        return shown.size();
    }

    public boolean isFiltered() {
        return !isBlank(state) || !isBlank(department) || !isBlank(text);
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
