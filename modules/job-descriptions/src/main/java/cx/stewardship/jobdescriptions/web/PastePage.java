package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.JobId;
import cx.stewardship.jobdescriptions.application.DescribeJob;
import cx.stewardship.jobdescriptions.application.DescribingJobs;
import cx.stewardship.jobdescriptions.application.NamedDepartment;
import cx.stewardship.jobdescriptions.application.PastingDescriptions;
import cx.stewardship.jobdescriptions.application.PastingDescriptions.Found;
import cx.stewardship.jobdescriptions.application.PastingDescriptions.Preview;
import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A description comes in as text: pasted, looked at, kept as a draft. */
@Named
@ViewScoped
public class PastePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingJobs reading;
    private final PastingDescriptions pasting;
    private final DescribingJobs describing;

    private String text = "";
    private String title = "";
    private String family = "";
    private String customers = "";
    private String through = "";
    private long department;
    private List<NamedDepartment> departments = List.of();
    private List<Choice> choices = List.of();

    /** A statement that was found, and whether it is to be kept. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Found found;
        private final boolean first;
        private boolean kept;

        Choice(Found found, boolean first, boolean kept) {
            this.found = found;
            this.first = first;
            this.kept = kept;
        }

        public Found getFound() {
            return found;
        }

        /** Whether it is the first under its heading. */
        public boolean isFirst() {
            return first;
        }

        public boolean isKept() {
            return kept;
        }

        public void setKept(boolean kept) {
            this.kept = kept;
        }
    }

    @Inject
    public PastePage(ReadingJobs reading, PastingDescriptions pasting, DescribingJobs describing) {
        this.reading = reading;
        this.pasting = pasting;
        this.describing = describing;
    }

    public void load() {
        Pages.attempt(() -> {
            departments = reading.writable();
            department = departments.isEmpty() ? 0 : departments.get(0).id();
        });
    }

    /** Shows what was found; nothing is kept yet. A family of several jobs offers the statements of the first. */
    public void look() {
        Optional<Preview> preview = Pages.attempt(() -> pasting.preview(text));
        preview.ifPresent(p -> {
            title = title.isBlank() ? p.title() : title;
            String heading = p.statements().get(0).heading();
            choices = new java.util.ArrayList<>();
            String last = null;
            for (Found found : p.statements()) {
                choices.add(new Choice(
                        found, !found.heading().equals(last), found.heading().equals(heading)));
                last = found.heading();
            }
        });
    }

    public void back() {
        choices = List.of();
    }

    public @Nullable String keep() {
        List<String> statements = choices.stream()
                .filter(Choice::isKept)
                .map(choice -> choice.getFound().text())
                .toList();
        Optional<JobId> job = Pages.attempt(() -> {
            if (statements.isEmpty()) {
                throw DescriptionRefused.nothingFound();
            }
            return describing.describe(new DescribeJob(department, title, family, customers, through, statements));
        });
        job.ifPresent(kept -> Pages.say("jobs.paste.kept", title, statements.size()));
        return job.map(kept -> "/job-descriptions/job.xhtml?faces-redirect=true&id=" + kept.value())
                .orElse(null);
    }

    public List<NamedDepartment> getDepartments() {
        return departments;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public boolean isLooked() {
        return !choices.isEmpty();
    }

    public long getKeptCount() {
        return choices.stream().filter(Choice::isKept).count();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = Objects.requireNonNullElse(family, "");
    }

    public String getCustomers() {
        return customers;
    }

    public void setCustomers(@Nullable String customers) {
        this.customers = Objects.requireNonNullElse(customers, "");
    }

    public String getThrough() {
        return through;
    }

    public void setThrough(@Nullable String through) {
        this.through = Objects.requireNonNullElse(through, "");
    }

    public long getDepartment() {
        return department;
    }

    public void setDepartment(long department) {
        this.department = department;
    }
}
