package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.ReadingReviews;
import cx.stewardship.performancereviews.application.ReviewLine;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** One's own reviews, and those one is to rate. */
@Named
@ViewScoped
public class MyReviewsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingReviews reading;
    private List<ReviewLine> mine = List.of();
    private List<ReviewLine> waiting = List.of();
    private List<ReviewLine> rated = List.of();

    @SuppressWarnings("NullAway.Init")
    protected MyReviewsPage() {}

    @Inject
    public MyReviewsPage(ReadingReviews reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            mine = reading.mine();
            List<ReviewLine> all = reading.toRate();
            waiting = all.stream().filter(MyReviewsPage::isWaiting).toList();
            rated = all.stream().filter(line -> !isWaiting(line)).toList();
        });
    }

    private static boolean isWaiting(ReviewLine line) {
        return line.state().ordinal() <= ReviewState.MANAGER.ordinal();
    }

    public List<ReviewLine> getMine() {
        return mine;
    }

    /** Not rated yet. */
    public List<ReviewLine> getWaiting() {
        return waiting;
    }

    public List<ReviewLine> getRated() {
        return rated;
    }
}
