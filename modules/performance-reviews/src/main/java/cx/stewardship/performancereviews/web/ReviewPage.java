package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.application.Rated;
import cx.stewardship.performancereviews.application.RatingAsManager;
import cx.stewardship.performancereviews.application.RatingOneself;
import cx.stewardship.performancereviews.application.ReadingReviews;
import cx.stewardship.performancereviews.application.ReviewView;
import cx.stewardship.performancereviews.application.SharingReviews;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One review, for whoever may see it: a form for the one whose turn it is, the result for the others. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SELF = "/performance-reviews/review?faces-redirect=true&id=";

    private ReadingReviews reading;
    private RatingOneself oneself;
    private RatingAsManager asManager;
    private SharingReviews sharing;

    private @Nullable String id;
    private @Nullable ReviewView view;
    private List<RatingEntry> entries = List.of();
    private @Nullable String remark;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected ReviewPage() {}

    @Inject
    public ReviewPage(
            ReadingReviews reading, RatingOneself oneself, RatingAsManager asManager, SharingReviews sharing) {
        this.reading = reading;
        this.oneself = oneself;
        this.asManager = asManager;
        this.sharing = sharing;
    }

    public void load() {
        Long key = Keys.of(id).orElse(null);
        if (key == null) {
            Pages.notFound();
            return;
        }
        Pages.attempt(() -> {
            ReviewView found = reading.get(new ReviewId(key));
            view = found;
            entries = found.ratings().stream()
                    .map(rating -> new RatingEntry(rating, isSelfTurn()))
                    .toList();
            remark = isSelfTurn() ? found.selfRemark() : found.managerRemark();
        });
    }

    /** Whether the reader is the one it is about and rates themselves now. */
    public boolean isSelfTurn() {
        ReviewView at = view;
        return at != null
                && at.own()
                && at.heldHere()
                && (at.state() == ReviewState.NOT_STARTED || at.state() == ReviewState.SELF);
    }

    /** Whether the reader is the one who rates now. */
    public boolean isManagerTurn() {
        ReviewView at = view;
        return at != null && at.rater() && at.heldHere() && at.state() == ReviewState.MANAGER;
    }

    public boolean isForm() {
        return isSelfTurn() || isManagerTurn();
    }

    public boolean isCalibrating() {
        ReviewView at = view;
        return at != null && at.inCharge() && at.heldHere() && at.state() == ReviewState.CALIBRATION;
    }

    public boolean isAcknowledging() {
        ReviewView at = view;
        return at != null && at.own() && at.heldHere() && at.state() == ReviewState.SHARED;
    }

    /** Whether the reader may write into the diary. */
    public boolean isDiarist() {
        ReviewView at = view;
        return at != null && at.heldHere() && (at.own() || at.rater());
    }

    public @Nullable String save() {
        ReviewView at = view;
        if (at == null
                || !Pages.attempt(() -> {
                    if (isSelfTurn()) {
                        oneself.save(at.id(), rated());
                    } else {
                        asManager.save(at.id(), rated());
                    }
                })) {
            return null;
        }
        Pages.say("reviews.review.saved");
        return SELF + at.id().value();
    }

    public @Nullable String finish() {
        ReviewView at = view;
        boolean self = isSelfTurn();
        if (at == null
                || !Pages.attempt(() -> {
                    if (self) {
                        oneself.finish(at.id(), rated(), remark);
                    } else {
                        asManager.finish(at.id(), rated(), remark);
                    }
                })) {
            return null;
        }
        Pages.say(self ? "reviews.review.selfDone" : "reviews.review.managerDone");
        return SELF + at.id().value();
    }

    private List<Rated> rated() {
        return entries.stream().map(RatingEntry::rated).toList();
    }

    /** Sets one rating right. */
    public @Nullable String calibrate(RatingEntry entry) {
        ReviewView at = view;
        CriterionId criterion = entry.getView().criterion();
        if (at == null
                || !Pages.attempt(() -> sharing.calibrate(
                        at.id(), criterion, entry.calibrated(), entry.getReason() == null ? "" : entry.getReason()))) {
            return null;
        }
        Pages.say("reviews.review.calibrated");
        return SELF + at.id().value();
    }

    public @Nullable String share() {
        ReviewView at = view;
        if (at == null || !Pages.attempt(() -> sharing.share(at.id()))) {
            return null;
        }
        Pages.say("reviews.review.shared", at.employeeName());
        return SELF + at.id().value();
    }

    public @Nullable String acknowledge() {
        ReviewView at = view;
        if (at == null || !Pages.attempt(() -> sharing.acknowledge(at.id(), answer))) {
            return null;
        }
        Pages.say("reviews.review.acknowledged");
        return SELF + at.id().value();
    }

    public List<String> getSteps() {
        return Arrays.stream(ReviewState.values())
                .map(state -> Pages.text("reviews.review.state." + state.name()))
                .toList();
    }

    public int getStep() {
        ReviewView at = view;
        if (at == null) {
            return 0;
        }
        return at.state() == ReviewState.ACKNOWLEDGED
                ? ReviewState.values().length
                : at.state().ordinal();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable ReviewView getView() {
        return view;
    }

    public List<RatingEntry> getEntries() {
        return entries;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
