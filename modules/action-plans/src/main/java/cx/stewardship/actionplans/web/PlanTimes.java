package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.PlanTimeline;
import cx.stewardship.actionplans.application.ReadingTimelines;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same plans as on the board, on an axis of time. */
@Named
@ViewScoped
public class PlanTimes implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingTimelines reading;
    private final Formats formats;

    private List<PlanTimeline> lines = List.of();
    private @Nullable TimelinePicture picture;

    @Inject
    public PlanTimes(ReadingTimelines reading, Formats formats) {
        this.reading = reading;
        this.formats = formats;
    }

    /** @param filter null when the page shows something else */
    public void load(@Nullable PlanFilter filter) {
        if (filter != null) {
            Pages.attempt(() -> {
                lines = reading.of(filter);
                picture = TimelinePicture.of(lines, formats);
            });
        }
    }

    public List<PlanTimeline> getLines() {
        return lines;
    }

    public TimelinePicture getPicture() {
        return Objects.requireNonNull(picture);
    }
}
