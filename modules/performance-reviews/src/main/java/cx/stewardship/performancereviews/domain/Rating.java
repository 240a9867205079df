package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one person does by one criterion: on a scale from 1 to 5 by the levels that the criterion describes. */
@Entity
public class Rating {

    public static final BigDecimal LOWEST = BigDecimal.ONE;
    public static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rating_id")
    @SequenceGenerator(name = "rating_id", sequenceName = "rating_id", allocationSize = 1)
    private long id;

    @ManyToOne
    @JoinColumn(name = "review_id")
    private Review review;

    @Column(name = "criterion_id")
    private long criterionId;

    private int weight;

    @Column(name = "self_rating")
    private @Nullable BigDecimal selfRating;

    @Column(name = "manager_rating")
    private @Nullable BigDecimal managerRating;

    @Column(name = "calibrated_rating")
    private @Nullable BigDecimal calibratedRating;

    @Column(name = "self_comment")
    private @Nullable String selfComment;

    @Column(name = "manager_comment")
    private @Nullable String managerComment;

    @Column(name = "calibration_reason")
    private @Nullable String calibrationReason;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    Rating(Review review, CriterionId criterion, int weight) {
        this.review = review;
        this.criterionId = criterion.value();
        this.weight = weight;
    }

    void rateSelf(@Nullable BigDecimal rating, @Nullable String comment) {
        selfRating = onScale(rating);
        selfComment = blankToNull(comment);
    }

    void rateAsManager(@Nullable BigDecimal rating, @Nullable String comment) {
        managerRating = onScale(rating);
        managerComment = blankToNull(comment);
    }

    void calibrate(BigDecimal rating, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reviews.review.calibrationReason");
        }
        calibratedRating = onScale(rating);
        calibrationReason = reason.strip();
    }

    private static @Nullable BigDecimal onScale(@Nullable BigDecimal rating) {
        if (rating != null && (rating.compareTo(LOWEST) < 0 || rating.compareTo(HIGHEST) > 0)) {
            throw Refusal.invalid("reviews.review.scale", rating);
        }
        return rating;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A rating at either end of the scale is not believed without a word about what was seen. */
    boolean lacksComment() {
        return managerRating != null
                && managerComment == null
                && (managerRating.compareTo(LOWEST) == 0 || managerRating.compareTo(HIGHEST) == 0);
    }

    public CriterionId criterion() {
        return new CriterionId(criterionId);
    }

    /** Its share of the review in per cent. */
    public int weight() {
        return weight;
    }

    public Optional<BigDecimal> self() {
        return Optional.ofNullable(selfRating);
    }

    public Optional<BigDecimal> manager() {
        return Optional.ofNullable(managerRating);
    }

    public Optional<BigDecimal> calibrated() {
        return Optional.ofNullable(calibratedRating);
    }

    /** What counts: the calibrated rating, else the manager's. */
    public Optional<BigDecimal> result() {
        return calibrated().or(this::manager);
    }

    public Optional<String> selfComment() {
        return Optional.ofNullable(selfComment);
    }

    public Optional<String> managerComment() {
        return Optional.ofNullable(managerComment);
    }

    public Optional<String> calibrationReason() {
        return Optional.ofNullable(calibrationReason);
    }
}
