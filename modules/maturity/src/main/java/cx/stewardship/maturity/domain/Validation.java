package cx.stewardship.maturity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the validator makes of a department's claim about one quality: accepted as it is, or lowered with a reason. */
@Entity
@Table(name = "validation")
public class Validation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "validation_id")
    @SequenceGenerator(name = "validation_id", sequenceName = "validation_id", allocationSize = 1)
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "department_id")
    private long departmentId;

    private String quality;

    @Column(name = "validated_level")
    private BigDecimal level;

    private @Nullable String reason;

    @Column(name = "validated_by")
    private String by;

    @Column(name = "validated_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Validation() {}

    @SuppressWarnings("NullAway.Init")
    public Validation(long campaignId, long departmentId, String quality) {
        this.campaignId = campaignId;
        this.departmentId = departmentId;
        this.quality = quality;
    }

    /** Takes the claim as it is. */
    public void accept(Claim claim, String who, Instant when) {
        decide(claim, claim.mean().orElse(0), null, who, when);
    }

    /**
     * Lowers the claim.
     *
     * @param lowered 1 to the claimed mean
     * @throws ValidatingRefused when there are too few answers, no reason is given, or the level is not between
     */
    public void lower(Claim claim, double lowered, @Nullable String why, String who, Instant when) {
        if (why == null || why.isBlank()) {
            throw ValidatingRefused.noReason();
        }
        decide(claim, lowered, why.strip(), who, when);
    }

    private void decide(Claim claim, double figure, @Nullable String why, String who, Instant when) {
        double claimed = claim.mean().orElseThrow(() -> ValidatingRefused.tooFewAnswers(claim.answers()));
        if (Double.isNaN(figure) || figure < 1) {
            throw ValidatingRefused.levelOutOfRange(figure);
        }
        if (figure > claimed + 0.005) {
            throw ValidatingRefused.aboveClaimed(figure, claimed);
        }
        level = BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP);
        reason = why;
        by = who;
        at = when;
    }

    public long campaignId() {
        return campaignId;
    }

    public long departmentId() {
        return departmentId;
    }

    public String quality() {
        return quality;
    }

    public double level() {
        return level.doubleValue();
    }

    public @Nullable String reason() {
        return reason;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
