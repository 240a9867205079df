package cx.stewardship.actionplans.domain;

import cx.stewardship.analysis.effect.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The check on which somebody closed or reopened a plan, kept as it was. */
@Entity
@Table(name = "plan_check")
public class PlanCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_check_id")
    @SequenceGenerator(name = "plan_check_id", sequenceName = "plan_check_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Verdict verdict;

    @Column(name = "events_before")
    private long eventsBefore;

    @Column(name = "total_before")
    private long totalBefore;

    @Column(name = "events_after")
    private long eventsAfter;

    @Column(name = "total_after")
    private long totalAfter;

    @Column(name = "weeks_after")
    private int weeksAfter;

    @Column(name = "ratio")
    private @Nullable Double ratio;

    @Column(name = "ratio_lower")
    private @Nullable Double lower;

    @Column(name = "ratio_upper")
    private @Nullable Double upper;

    @Column(name = "p_two_sided")
    private @Nullable Double p;

    @Column(name = "dispersion")
    private double dispersion;

    @Column(name = "more_needed")
    private @Nullable Long moreNeeded;

    @Enumerated(EnumType.STRING)
    @Column(name = "sources")
    private @Nullable SourcesCounted sources;

    @Column(name = "computed_at")
    private Instant computedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanCheck() {}

    PlanCheck(ActionPlan plan, EffectFigures figures) {
        this.plan = plan;
        this.verdict = figures.verdict();
        this.eventsBefore = figures.eventsBefore();
        this.totalBefore = figures.totalBefore();
        this.eventsAfter = figures.eventsAfter();
        this.totalAfter = figures.totalAfter();
        this.weeksAfter = figures.weeksAfter();
        this.ratio = finite(figures.ratio());
        this.lower = finite(figures.lower());
        this.upper = finite(figures.upper());
        this.p = finite(figures.p());
        this.dispersion = figures.dispersion();
        this.moreNeeded = figures.moreNeeded();
        this.sources = figures.sources();
        this.computedAt = figures.computedAt();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    public EffectFigures figures() {
        return new EffectFigures(
                verdict,
                eventsBefore,
                totalBefore,
                eventsAfter,
                totalAfter,
                weeksAfter,
                ratio == null ? Double.NaN : ratio,
                lower == null ? 0 : lower,
                upper == null ? Double.POSITIVE_INFINITY : upper,
                p == null ? Double.NaN : p,
                dispersion,
                moreNeeded,
                sources == null ? SourcesCounted.ALL : sources,
                computedAt);
    }
}
