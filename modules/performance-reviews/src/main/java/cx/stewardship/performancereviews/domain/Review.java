package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The review of one person in one cycle. The employee rates what they did, then the manager, then the ratings of a department
 * are compared, and only then does the employee see the result and answer it. It belongs to the department the employee
 * worked in when the cycle was opened, wherever they move.
 */
@Entity
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_id")
    @SequenceGenerator(name = "review_id", sequenceName = "review_id", allocationSize = 1)
    private long id;

    @Column(name = "cycle_id")
    private long cycleId;

    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "reviewer_id")
    private @Nullable Long reviewerId;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private @Nullable BigDecimal overall;

    @Column(name = "self_remark")
    private @Nullable String selfRemark;

    @Column(name = "manager_remark")
    private @Nullable String managerRemark;

    private @Nullable String answer;

    @Column(name = "self_at")
    private @Nullable Instant selfAt;

    @Column(name = "manager_at")
    private @Nullable Instant managerAt;

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Rating> ratings = new ArrayList<>();

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** @param reviewer to whom the employee reports; without one nobody can rate, and HR has to name one */
    public Review(
            CycleId cycle,
            PersonId employee,
            @Nullable PersonId reviewer,
            @Nullable DepartmentId department,
            @Nullable String jobTitle) {
        this.cycleId = cycle.value();
        this.employeeId = employee.value();
        this.reviewerId = reviewer == null ? null : reviewer.value();
        this.departmentId = department == null ? null : department.value();
        this.jobTitle = jobTitle;
        this.state = ReviewState.NOT_STARTED;
    }

    public void ask(CriterionId criterion, int weight) {
        ratings.add(new Rating(this, criterion, weight));
    }

    /** Writes down one rating of one's own; the review may be left and taken up again. */
    public void rateSelf(CriterionId criterion, @Nullable BigDecimal rating, @Nullable String comment) {
        if (state != ReviewState.NOT_STARTED && state != ReviewState.SELF) {
            throw Refusal.conflict("reviews.review.selfOver");
        }
        rating(criterion).rateSelf(rating, comment);
        state = ReviewState.SELF;
    }

    /** Hands one's own ratings to the manager. */
    public void finishSelf(@Nullable String remark, Instant at) {
        if (state != ReviewState.NOT_STARTED && state != ReviewState.SELF) {
            throw Refusal.conflict("reviews.review.selfOver");
        }
        long missing =
                ratings.stream().filter(rating -> rating.self().isEmpty()).count();
        if (missing > 0) {
            throw Refusal.conflict("reviews.review.selfMissing", missing);
        }
        selfRemark = remark == null || remark.isBlank() ? null : remark.strip();
        selfAt = at;
        state = ReviewState.MANAGER;
    }

    public void rateAsManager(CriterionId criterion, @Nullable BigDecimal rating, @Nullable String comment) {
        onlyManager();
        rating(criterion).rateAsManager(rating, comment);
    }

    /** The manager is done; the review waits to be compared with the others. */
    public void finishManager(@Nullable String remark, Instant at) {
        onlyManager();
        long missing =
                ratings.stream().filter(rating -> rating.manager().isEmpty()).count();
        if (missing > 0) {
            throw Refusal.conflict("reviews.review.managerMissing", missing);
        }
        if (ratings.stream().anyMatch(Rating::lacksComment)) {
            throw Refusal.conflict("reviews.review.endsNeedComment");
        }
        managerRemark = remark == null || remark.isBlank() ? null : remark.strip();
        managerAt = at;
        state = ReviewState.CALIBRATION;
        overall = weightedMean();
    }

    private void onlyManager() {
        if (state == ReviewState.NOT_STARTED || state == ReviewState.SELF) {
            throw Refusal.conflict("reviews.review.waitsForSelf");
        }
        if (state != ReviewState.MANAGER) {
            throw Refusal.conflict("reviews.review.managerOver");
        }
    }

    /** Sets a rating right in comparison with others; the manager's own rating stays beside it. */
    public void calibrate(CriterionId criterion, BigDecimal rating, String reason) {
        if (state != ReviewState.CALIBRATION) {
            throw Refusal.conflict("reviews.review.notCalibrating");
        }
        rating(criterion).calibrate(rating, reason);
        overall = weightedMean();
    }

    /** Lets the employee see it. */
    public void share(Instant at) {
        if (state != ReviewState.CALIBRATION) {
            throw Refusal.conflict("reviews.review.notCalibrated");
        }
        sharedAt = at;
        state = ReviewState.SHARED;
    }

    /** The employee has seen it. That is not to say that they agree: they may answer. */
    public void acknowledge(@Nullable String words, Instant at) {
        if (state != ReviewState.SHARED) {
            throw Refusal.conflict("reviews.review.notShared");
        }
        answer = words == null || words.isBlank() ? null : words.strip();
        acknowledgedAt = at;
        state = ReviewState.ACKNOWLEDGED;
    }

    private @Nullable BigDecimal weightedMean() {
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Rating rating : ratings) {
            if (rating.result().isPresent()) {
                sum = sum.add(rating.result().get().multiply(BigDecimal.valueOf(rating.weight())));
                weights += rating.weight();
            }
        }
        return weights == 0 ? null : sum.divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    private Rating rating(CriterionId criterion) {
        return ratings.stream()
                .filter(rating -> rating.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public ReviewId id() {
        return new ReviewId(id);
    }

    public CycleId cycle() {
        return new CycleId(cycleId);
    }

    public PersonId employee() {
        return new PersonId(employeeId);
    }

    public Optional<PersonId> reviewer() {
        return Optional.ofNullable(reviewerId).map(PersonId::new);
    }

    public Optional<DepartmentId> department() {
        return Optional.ofNullable(departmentId).map(DepartmentId::new);
    }

    public Optional<String> jobTitle() {
        return Optional.ofNullable(jobTitle);
    }

    public ReviewState state() {
        return state;
    }

    /** Whether the employee may see what the manager wrote. */
    public boolean isShared() {
        return state == ReviewState.SHARED || state == ReviewState.ACKNOWLEDGED;
    }

    /** The weighted mean of what counts, 1.00 to 5.00; empty until the manager is done. */
    public Optional<BigDecimal> overall() {
        return Optional.ofNullable(overall);
    }

    public Optional<String> selfRemark() {
        return Optional.ofNullable(selfRemark);
    }

    public Optional<String> managerRemark() {
        return Optional.ofNullable(managerRemark);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> sharedAt() {
        return Optional.ofNullable(sharedAt);
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }

    public List<Rating> ratings() {
        return List.copyOf(ratings);
    }
}
