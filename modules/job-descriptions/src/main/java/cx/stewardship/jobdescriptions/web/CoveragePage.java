package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.ReadingCoverage;
import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How far the company's work is described by what customers get from it, front and back office. */
@Named
@ViewScoped
public class CoveragePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingCoverage reading;

    private List<DepartmentCoverage> rows = List.of();

    /** One figure of the strip. */
    public record Figure(String label, long count, long of, String context) implements Serializable {}

    @Inject
    public CoveragePage(ReadingCoverage reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            rows = reading.coverage();
        });
    }

    public List<DepartmentCoverage> getRows() {
        return rows;
    }

    public List<Figure> getFigures() {
        return Stream.of(
                        new Figure(
                                Pages.text("jobs.coverage.people"),
                                sum(rows.stream(), DepartmentCoverage::peopleInContext),
                                sum(rows.stream(), DepartmentCoverage::people),
                                Pages.text("jobs.coverage.people.context")),
                        new Figure(
                                Pages.text("jobs.coverage.jobs"),
                                sum(rows.stream(), DepartmentCoverage::inContext),
                                sum(rows.stream(), DepartmentCoverage::published),
                                Pages.text("jobs.coverage.jobs.context")),
                        half("jobs.coverage.front", true),
                        half("jobs.coverage.back", false))
                .filter(figure -> figure.of() > 0)
                .toList();
    }

    private Figure half(String key, boolean front) {
        return new Figure(
                Pages.text(key),
                sum(rows.stream().filter(r -> r.customerFacing() == front), DepartmentCoverage::peopleInContext),
                sum(rows.stream().filter(r -> r.customerFacing() == front), DepartmentCoverage::people),
                Pages.text(key + ".context"));
    }

    /** Jobs that do not say which customers they serve. */
    public long getWithoutPurpose() {
        return sum(rows.stream(), DepartmentCoverage::withoutPurpose);
    }

    private static long sum(Stream<DepartmentCoverage> of, ToLongFunction<DepartmentCoverage> figure) {
        return of.mapToLong(figure).sum();
    }
}
