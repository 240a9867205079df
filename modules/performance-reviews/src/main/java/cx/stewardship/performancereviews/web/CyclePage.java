package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.application.ReadingDistributions;
import cx.stewardship.performancereviews.application.ReadingDistributions.CycleLine;
import cx.stewardship.performancereviews.application.ReadingDistributions.Row;
import cx.stewardship.performancereviews.application.ReadingReviews;
import cx.stewardship.performancereviews.application.ReviewLine;
import cx.stewardship.performancereviews.application.SharingReviews;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One cycle: how far it is, how its ratings spread, and for those in charge of a department its reviews. */
@Named
@ViewScoped
public class CyclePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingDistributions reading;
    private ReadingReviews reviews;
    private SharingReviews sharing;
    private ReviewPlaces places;

    private @Nullable String id;
    private @Nullable String department;
    private @Nullable CycleLine cycle;
    private List<Row> rows = List.of();
    private List<ReviewLine> people = List.of();

    @SuppressWarnings("NullAway.Init")
    protected CyclePage() {}

    @Inject
    public CyclePage(
            ReadingDistributions reading, ReadingReviews reviews, SharingReviews sharing, ReviewPlaces places) {
        this.reading = reading;
        this.reviews = reviews;
        this.sharing = sharing;
        this.places = places;
    }

    public void load() {
        Long key = Keys.of(id).orElse(null);
        if (key == null) {
            Pages.notFound();
            return;
        }
        Pages.attempt(() -> {
            cycle = reading.cycle(new CycleId(key));
            rows = reading.of(new CycleId(key));
            if (department == null && getDepartments().size() == 1 && places.isWriter()) {
                department = getDepartments().get(0).code();
            }
            Row chosen = getChosen();
            if (chosen != null && chosen.department() != null) {
                people = reviews.of(new CycleId(key), new DepartmentId(chosen.department()));
            }
        });
    }

    /** The department whose reviews are listed, by its code in the address. */
    public @Nullable Row getChosen() {
        return rows.stream()
                .filter(row -> row.department() != null && Objects.equals(row.code(), department))
                .findFirst()
                .orElse(null);
    }

    public List<Row> getDepartments() {
        return rows.stream().filter(row -> row.department() != null).toList();
    }

    public boolean isAnyHidden() {
        return rows.stream().anyMatch(Row::hidden);
    }

    /** How many reviews of the listed department wait to be shared. */
    public long getReady() {
        return people.stream()
                .filter(line -> line.state() == ReviewState.CALIBRATION)
                .count();
    }

    public @Nullable String shareAll() {
        CycleLine at = cycle;
        Row chosen = getChosen();
        if (at == null || chosen == null || chosen.department() == null) {
            return null;
        }
        DepartmentId of = new DepartmentId(chosen.department());
        return Pages.attempt(() -> sharing.shareAll(at.id(), of))
                .map(shared -> {
                    Pages.say("reviews.cycle.shared", shared);
                    return "/performance-reviews/cycle?faces-redirect=true&id="
                            + at.id().value() + "&department=" + chosen.code();
                })
                .orElse(null);
    }

    public long percent(long count, long of) {
        return of == 0 ? 0 : Math.round(100.0 * count / of);
    }

    public ReviewState[] getStates() {
        return ReviewState.values();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable CycleLine getCycle() {
        return cycle;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<ReviewLine> getPeople() {
        return people;
    }
}
