package cx.stewardship.performancereviews.web;

import cx.stewardship.performancereviews.application.Rated;
import cx.stewardship.performancereviews.application.ReviewView.RatingView;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One criterion of a review on the page, with what is typed for it. */
public class RatingEntry implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HIGHEST = 5;

    private final RatingView view;
    private @Nullable String rating;
    private @Nullable String comment;
    private @Nullable String reason;

    RatingEntry(RatingView view, boolean self) {
        this.view = view;
        BigDecimal before = self ? view.self() : view.manager();
        this.rating = before == null ? null : level(before);
        this.comment = self ? view.selfComment() : view.managerComment();
    }

    private static String level(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    Rated rated() {
        return new Rated(
                view.criterion(),
                rating == null || rating.isBlank() ? null : new BigDecimal(rating),
                comment == null || comment.isBlank() ? null : comment);
    }

    BigDecimal calibrated() {
        if (rating == null || rating.isBlank()) {
            throw Refusal.invalid("reviews.review.noRating");
        }
        return new BigDecimal(rating);
    }

    /** The five levels, 5 on top, each with what can be seen at it. */
    public List<SelectItem> getChoices() {
        List<SelectItem> choices = new ArrayList<>();
        for (int number = HIGHEST; number >= 1; number--) {
            String name = Pages.text("reviews.level." + number);
            String anchor = view.levels().get(number - 1);
            choices.add(new SelectItem(
                    Integer.toString(number), number + " · " + (anchor.isBlank() ? name : name + ": " + anchor)));
        }
        return choices;
    }

    /** The level nearest to a figure, for its colour: 1 to 5. */
    public static int nearest(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP).intValue();
    }

    public int getSelfLevel() {
        return view.self() == null ? 0 : nearest(view.self());
    }

    public int getManagerLevel() {
        return view.manager() == null ? 0 : nearest(view.manager());
    }

    public int getResultLevel() {
        BigDecimal result = view.result();
        return result == null ? 0 : nearest(result);
    }

    /** What can be seen at the level that counts. */
    public String getAnchor() {
        return getResultLevel() == 0 ? "" : view.levels().get(getResultLevel() - 1);
    }

    public RatingView getView() {
        return view;
    }

    public @Nullable String getRating() {
        return rating;
    }

    public void setRating(@Nullable String rating) {
        this.rating = rating;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
