package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.ReadingDistributions;
import cx.stewardship.performancereviews.application.ReadingDistributions.CycleLine;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** All cycles of reviews. */
@Named
@ViewScoped
public class CyclesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingDistributions reading;
    private List<CycleLine> cycles = List.of();

    @SuppressWarnings("NullAway.Init")
    protected CyclesPage() {}

    @Inject
    public CyclesPage(ReadingDistributions reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(reading::cycles).ifPresent(found -> cycles = found);
    }

    /** Per cent of the reviews in which the manager is done, 0 to 100. */
    public long percent(CycleLine cycle) {
        return cycle.reviews() == 0 ? 0 : Math.round(100.0 * cycle.rated() / cycle.reviews());
    }

    public List<CycleLine> getCycles() {
        return cycles;
    }
}
