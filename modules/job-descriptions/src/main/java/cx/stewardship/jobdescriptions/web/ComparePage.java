package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.Comparison;
import cx.stewardship.jobdescriptions.application.JobSheet;
import cx.stewardship.jobdescriptions.application.JobSheet.VersionSheet;
import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All versions of a job's description, and two of them word by word. */
@Named
@ViewScoped
public class ComparePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingJobs reading;

    private long id;
    private @Nullable Integer from;
    private @Nullable Integer to;
    private @Nullable JobSheet sheet;
    private @Nullable Comparison comparison;

    @Inject
    public ComparePage(ReadingJobs reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            JobSheet read = reading.sheet(id, null);
            to = to == null ? Integer.valueOf(read.version().number()) : to;
            VersionSheet before = read.before();
            from = from == null ? Integer.valueOf(before == null ? to : before.number()) : from;
            comparison = reading.compare(id, from, to);
            sheet = read;
        });
    }

    public boolean isFound() {
        return sheet != null;
    }

    public JobSheet getSheet() {
        return Objects.requireNonNull(sheet);
    }

    public Comparison getComparison() {
        return Objects.requireNonNull(comparison);
    }

    /** The newest first. */
    public List<VersionSheet> getVersions() {
        return getSheet().versions().stream()
                .sorted((one, other) -> other.number() - one.number())
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Integer getFrom() {
        return from;
    }

    public void setFrom(@Nullable Integer from) {
        this.from = from;
    }

    public @Nullable Integer getTo() {
        return to;
    }

    public void setTo(@Nullable Integer to) {
        this.to = to;
    }
}
