package cx.stewardship.actionplans.domain;

import cx.stewardship.analysis.effect.ReturnWatch;
import cx.stewardship.analysis.effect.WindowCounts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was stopped may come back. From the week after a plan closed as effective its issue is counted week by week; when the sum
 * of what is too much goes above the limit, the watch signals. Somebody answers: the plan is reopened, a new one is
 * started, or it was chance and counting begins anew. After two quiet years the watch ends.
 */
@Entity
@Table(name = "watch")
public class Watch {

    /** How long an issue is watched when it stays away. */
    public static final int WEEKS = 104;

    /** What has become of the watch. */
    public enum State {
        WATCHING,
        /** The issue seems to be back; nobody has answered yet. */
        SIGNALLED,
        REOPENED,
        NEW_PLAN,
        /** It stayed away all the time. */
        QUIET;

        /** Whether weeks are still counted. */
        public boolean isOpen() {
            return this == WATCHING || this == SIGNALLED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "watch_id")
    @SequenceGenerator(name = "watch_id", sequenceName = "watch_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "plan_id")
    private long planId;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "counted_from")
    private LocalDate countedFrom;

    @Column(name = "achieved_rate")
    private double achieved;

    @Column(name = "rate_before")
    private double before;

    @Column(name = "reference_rate")
    private double reference;

    @Column(name = "decision_limit")
    private double limit;

    @Column(name = "run_length")
    private double runLength;

    @Column(name = "weeks_to_signal")
    private double weeksToSignal;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "signalled_in")
    private @Nullable LocalDate signalledIn;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "new_plan_id")
    private @Nullable Long newPlanId;

    @SuppressWarnings("NullAway.Init")
    protected Watch() {}

    private Watch(long planId, LocalDate since, ReturnWatch design) {
        this.planId = planId;
        this.since = since;
        this.countedFrom = since;
        this.achieved = design.achieved();
        this.before = design.before();
        this.reference = design.reference();
        this.limit = design.limit();
        this.runLength = design.runLength();
        this.weeksToSignal = design.weeksToSignal();
        this.state = State.WATCHING;
    }

    /**
     * @param figures those on which the plan was closed
     * @param since the Monday of the first week that is watched
     */
    public static Watch over(long planId, EffectFigures figures, LocalDate since) {
        return new Watch(
                planId,
                since,
                ReturnWatch.following(
                        new WindowCounts(figures.eventsBefore(), figures.totalBefore()),
                        new WindowCounts(figures.eventsAfter(), figures.totalAfter()),
                        Math.max(1, figures.weeksAfter()),
                        figures.dispersion()));
    }

    /** The issue seems to be back. @param monday of the week in which the sum went above the limit */
    public void signal(LocalDate monday) {
        if (state != State.WATCHING) {
            throw new IllegalStateException("does not watch: " + state);
        }
        this.state = State.SIGNALLED;
        this.signalledIn = monday;
    }

    /** It stayed away all the time. */
    public void end() {
        if (state == State.WATCHING) {
            this.state = State.QUIET;
        }
    }

    /** The plan was taken up again, whether the watch had signalled or not. */
    public void planReopened(String reason, By by) {
        if (state.isOpen()) {
            answer(State.REOPENED, reason, by);
        }
    }

    /** Another plan takes it from here. */
    public void planStarted(long newPlan, By by) {
        if (state == State.SIGNALLED) {
            answer(State.NEW_PLAN, null, by);
            this.newPlanId = newPlan;
        }
    }

    /**
     * It was chance, or has a reason that will not come again: counting begins anew.
     *
     * @param nextMonday from which week on
     * @throws PlanRefused without a reason, or when there was no signal
     */
    public void watchOn(String reason, LocalDate nextMonday, By by) {
        if (state != State.SIGNALLED) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.watch.noSignal", planId);
        }
        if (reason.isBlank() || reason.strip().length() > 1000) {
            throw PlanRefused.invalid("plans.watch.reason");
        }
        answer(State.WATCHING, reason.strip(), by);
        this.countedFrom = nextMonday;
        this.signalledIn = null;
    }

    private void answer(State next, @Nullable String reason, By by) {
        this.state = next;
        this.answer = reason;
        this.answeredBy = by.name();
        this.answeredAt = by.at();
    }

    public boolean isOver(LocalDate thisMonday) {
        return !thisMonday.isBefore(since.plusWeeks(WEEKS));
    }

    public ReturnWatch design() {
        return new ReturnWatch(achieved, before, reference, limit, runLength, weeksToSignal);
    }

    public long planId() {
        return planId;
    }

    /** The Monday of the first week that was watched. */
    public LocalDate since() {
        return since;
    }

    /** The Monday from which the present sum counts. */
    public LocalDate countedFrom() {
        return countedFrom;
    }

    public State state() {
        return state;
    }

    public Optional<LocalDate> signalledIn() {
        return Optional.ofNullable(signalledIn);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Long> newPlanId() {
        return Optional.ofNullable(newPlanId);
    }
}
