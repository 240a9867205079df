package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.application.KeepingDiaries;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry in the diary, from the page of a review. */
@Named
@RequestScoped
public class DiaryPage {

    private KeepingDiaries diaries;
    private @Nullable LocalDate happenedOn;
    private @Nullable String what;

    @SuppressWarnings("NullAway.Init")
    protected DiaryPage() {}

    @Inject
    public DiaryPage(KeepingDiaries diaries, Formats formats) {
        this.diaries = diaries;
        this.happenedOn = formats.today();
    }

    public @Nullable String note(ReviewId review) {
        if (!Pages.attempt(() -> {
            if (happenedOn == null) {
                throw Refusal.invalid("reviews.incident.noDay");
            }
            diaries.note(review, null, happenedOn, what == null ? "" : what);
        })) {
            return null;
        }
        Pages.say("reviews.incident.noted");
        return "/performance-reviews/review?faces-redirect=true&id=" + review.value();
    }

    public @Nullable LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(@Nullable LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what;
    }
}
