package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.BringingInDocuments;
import cx.stewardship.jobdescriptions.application.BringingInDocuments.Outcome;
import cx.stewardship.jobdescriptions.application.NamedDepartment;
import cx.stewardship.jobdescriptions.application.ReadDocument;
import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.text.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** Documents come in: dropped, looked at one by one, kept as drafts together. */
@Named
@ViewScoped
public class DocumentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingJobs reading;
    private final BringingInDocuments bringing;
    private final Texts texts;
    private final List<ReadDocument> read = new ArrayList<>();
    private List<NamedDepartment> departments = List.of();
    private List<Outcome> outcomes = List.of();
    private String department = "";

    @Inject
    public DocumentsPage(ReadingJobs reading, BringingInDocuments bringing, Texts texts) {
        this.reading = reading;
        this.bringing = bringing;
        this.texts = texts;
    }

    public void load() {
        Pages.attempt(() -> {
            departments = reading.writable();
            department = departments.isEmpty() ? "" : departments.get(0).name();
        });
    }

    /** One of the files that were dropped; what would become of all of them is told anew. */
    public void received(FileUploadEvent event) {
        try (InputStream content = event.getFile().getInputStream()) {
            byte[] bytes = content.readNBytes(BringingInDocuments.LARGEST + 1);
            Pages.attempt(() -> {
                if (read.size() >= BringingInDocuments.MOST) {
                    throw DescriptionRefused.document("tooMany", BringingInDocuments.MOST);
                }
                read.add(bringing.read(event.getFile().getFileName(), bytes));
                look();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes a file may have: the browser does not even send more. */
    public int getLargest() {
        return BringingInDocuments.LARGEST;
    }

    public void look() {
        outcomes = bringing.preview(List.copyOf(read), department);
    }

    public void forget() {
        read.clear();
        outcomes = List.of();
    }

    public @Nullable String keep() {
        List<Outcome> kept = new ArrayList<>();
        Pages.attempt(() -> kept.addAll(bringing.keep(List.copyOf(read), department)));
        if (kept.isEmpty()) {
            return null;
        }
        long jobs = kept.stream().filter(Outcome::brings).count();
        int statements = kept.stream().mapToInt(Outcome::added).sum();
        Pages.say("jobs.documents.kept", jobs, statements);
        return "/job-descriptions/jobs.xhtml?faces-redirect=true";
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public boolean isAny() {
        return !outcomes.isEmpty();
    }

    public long getBringing() {
        return outcomes.stream().filter(Outcome::brings).count();
    }

    public long getRefused() {
        return outcomes.stream().filter(outcome -> outcome.refused() != null).count();
    }

    public String getFound() {
        return Pages.text("jobs.documents.found.text", outcomes.size(), getBringing(), getRefused());
    }

    /** What would become of it, in a few words. */
    public String words(Outcome outcome) {
        if (outcome.refused() != null) {
            return texts.get(
                    Pages.locale(),
                    outcome.refused().key(),
                    List.copyOf(outcome.refused().arguments()));
        }
        return Pages.text("jobs.documents.brings", outcome.added(), outcome.known());
    }

    public String tone(Outcome outcome) {
        return outcome.refused() != null ? "bad" : outcome.added() > 0 ? "good" : "idle";
    }

    public String state(Outcome outcome) {
        return Pages.text(
                outcome.refused() != null
                        ? "jobs.documents.state.refused"
                        : outcome.added() == 0
                                ? "jobs.documents.state.known"
                                : outcome.known() > 0 ? "jobs.documents.state.adds" : "jobs.documents.state.new");
    }

    public List<NamedDepartment> getDepartments() {
        return departments;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = Objects.requireNonNullElse(department, "");
    }
}
