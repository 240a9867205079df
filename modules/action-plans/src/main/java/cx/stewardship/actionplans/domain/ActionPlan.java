package cx.stewardship.actionplans.domain;

import cx.stewardship.actionplans.domain.HistoryEntry.What;
import cx.stewardship.actionplans.domain.PlanRefused.WayOut;
import cx.stewardship.analysis.effect.Verdict;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The story of one issue that customers keep meeting. It is drafted from their words, and the rate at which they spoke of
 * it is written down that day, once and for all. When it is agreed by how much the issue must fall, the plan starts: its cause
 * is looked for, actions follow from the cause, somebody carries each of them out. When all are done, the plan is not: it
 * waits until customers have had time to meet the issue, or not. Then somebody other than its owner closes it, if the
 * figures say that it worked, or reopens it. Whoever reopens it a second time calls in the next level.
 */
@Entity
@Table(name = "plan")
public class ActionPlan {

    /** From five points on, and three comments, the rule for joining is another one; less than that the interval of the share covers. */
    private static final double CLEARLY_OTHER = 0.05;

    private static final int SOME = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_id")
    @SequenceGenerator(name = "plan_id", sequenceName = "plan_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "title")
    private String title;

    @Column(name = "better_off")
    private String betterOff;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "checker_id")
    private long checkerId;

    @Column(name = "routine_id")
    private @Nullable Long routine;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanState state;

    @Column(name = "begun_on")
    private LocalDate begunOn;

    @Column(name = "agreed_ratio")
    private @Nullable Double agreedRatio;

    @Column(name = "window_weeks")
    private @Nullable Integer windowWeeks;

    @Column(name = "effective_on")
    private @Nullable LocalDate effectiveOn;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "reopenings")
    private int reopenings;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "escalated_to")
    private @Nullable Long escalatedTo;

    @Column(name = "cancelled_because")
    private @Nullable String cancelledBecause;

    @ElementCollection
    @CollectionTable(name = "plan_theme", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @Column(name = "theme_id")
    private List<Long> themes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_quote", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<FrozenQuote> quotes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "baseline_week", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("monday")
    private List<BaselineWeek> baseline = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "baseline_source", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("monday, source")
    private List<BaselineSource> baselineSources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "found_by_rule", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("since")
    private List<FoundByRule> foundByRule = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Cause> causes = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("dueOn, id")
    private List<Action> actions = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<PlanCheck> checks = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("writtenAt, id")
    private List<Note> notes = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("at, id")
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ActionPlan() {}

    private ActionPlan(NewPlan plan, By by) {
        this.departmentId = plan.department();
        this.themes = new ArrayList<>(new LinkedHashSet<>(plan.themes()));
        this.title = needed(plan.title(), 200, "plans.start.title");
        this.betterOff = needed(plan.betterOff(), 400, "plans.start.betterOff");
        this.ownerId = plan.owner();
        this.checkerId = plan.checker();
        this.routine = plan.routine();
        this.begunOn = plan.begunOn();
        this.quotes = new ArrayList<>(plan.quotes());
        this.baseline = new ArrayList<>(plan.baseline().weeks());
        this.baselineSources = new ArrayList<>(plan.sources());
        this.state = PlanState.DRAFT;
        this.stateSince = by.at();
    }

    /**
     * A new plan, with its starting rate and its customers' words fixed from now on.
     *
     * @throws PlanRefused when it names no theme, does not say how customers are better off, or is checked by its owner
     */
    public static ActionPlan draft(NewPlan plan, By by) {
        if (plan.themes().isEmpty()) {
            throw PlanRefused.invalid("plans.start.noTheme");
        }
        if (plan.begunOn().isAfter(by.today())) {
            throw PlanRefused.invalid("plans.start.begunInFuture");
        }
        if (!plan.baseline().weeks().get(0).monday().equals(Baseline.firstMonday(plan.begunOn()))) {
            throw new IllegalArgumentException("not the baseline of " + plan.begunOn());
        }
        notTheSame(plan.owner(), plan.checker());
        ActionPlan drafted = new ActionPlan(plan, by);
        drafted.tell(What.DRAFTED, null, by);
        Criteria criteria = plan.criteria();
        if (criteria != null) {
            drafted.agreeOnEffect(criteria, by);
        }
        return drafted;
    }

    /** @throws PlanRefused when the plan has started: what was agreed then cannot be moved to fit what came of it */
    public void agreeOnEffect(Criteria criteria, By by) {
        if (state != PlanState.DRAFT) {
            throw PlanRefused.conflict(WayOut.NONE, "plans.criteria.fixed", id());
        }
        this.agreedRatio = criteria.agreedRatio();
        this.windowWeeks = criteria.windowWeeks();
        tell(What.EFFECT_AGREED, null, by);
    }

    /**
     * Changes who sees to it and where.
     *
     * @param newRoutine the meeting in which it is followed up; null for none
     * @throws PlanRefused when the owner would check it, or it is over
     */
    public void handOver(long owner, long checker, @Nullable Long newRoutine, By by) {
        requireHandingOver(owner, checker);
        this.ownerId = owner;
        this.checkerId = checker;
        this.routine = newRoutine;
        tell(What.CHANGED, null, by);
    }

    public Custody custody() {
        return new Custody(ownerId, checkerId);
    }

    /**
     * Two people may hand it over at the same time.
     *
     * @param seen who had it when this one looked; null when that does not matter
     * @param names of people, by id
     * @throws PlanRefused when somebody handed it over since: it says who, and who has it now
     */
    public void requireCustody(@Nullable Custody seen, LongFunction<String> names) {
        if (seen == null || seen.equals(custody())) {
            return;
        }
        String who = history.stream()
                .filter(entry -> entry.what() == What.CHANGED)
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::who)
                .orElse("");
        throw PlanRefused.conflict(
                WayOut.NONE, "plans.about.meanwhile", who, names.apply(ownerId), names.apply(checkerId));
    }

    /** @throws PlanRefused when it cannot be handed over to these two now */
    public void requireHandingOver(long owner, long checker) {
        requireOpen();
        notTheSame(owner, checker);
    }

    /**
     * Moves the dates of all open actions.
     *
     * @param days later; negative for sooner
     * @throws PlanRefused when there is none, the plan is over or waits for its verdict, or one would be due before the plan began
     */
    public void shift(long days, By by) {
        requireShifting(days);
        for (Action action : actions) {
            if (!action.isDone()) {
                action.reword(action.wording().later(days), by);
                tell(What.ACTION_CHANGED, action.text(), by);
            }
        }
    }

    /** @throws PlanRefused when the dates of its open actions cannot be moved so */
    public void requireShifting(long days) {
        requireWork();
        if (openActions() == 0) {
            throw PlanRefused.conflict(WayOut.NONE, "plans.shift.nothingOpen", id());
        }
        actions.stream()
                .filter(action -> !action.isDone())
                .forEach(action -> requireWork(action.wording().later(days)));
    }

    /**
     * Writes down the root cause, in place of what was written before.
     *
     * @throws PlanRefused unless the plan is being analysed
     */
    public Cause writeDownCause(CauseWording wording, By by) {
        requireAnalysis();
        causes.removeIf(present -> !present.isSetAside());
        Cause cause = new Cause(this, wording, by.at());
        causes.add(cause);
        tell(What.CAUSE_WRITTEN, wording.summary(), by);
        return cause;
    }

    /**
     * Two people may look for the same cause.
     *
     * @param seen what was written down when this one looked; null when nothing was
     * @throws PlanRefused when somebody wrote it down, changed it or set it aside since: it says who, and what it says now
     */
    public void requireCause(@Nullable CauseWording seen) {
        CauseWording now = rootCause().map(Cause::wording).orElse(null);
        if (Objects.equals(now, seen)) {
            return;
        }
        String who = history.stream()
                .filter(entry -> entry.what() == What.CAUSE_WRITTEN || entry.what() == What.CAUSE_SET_ASIDE)
                .reduce((earlier, later) -> later)
                .map(HistoryEntry::who)
                .orElse("");
        throw now == null
                ? PlanRefused.conflict(WayOut.NONE, "plans.cause.meanwhileSetAside", who)
                : PlanRefused.conflict(WayOut.NONE, "plans.cause.meanwhile", who, now.summary());
    }

    /**
     * Says that the cause written down is not the root after all; it is kept, so that nobody looks there again.
     *
     * @throws PlanRefused without a reason, or unless the plan is being analysed
     */
    public void setAsideCause(String because, By by) {
        requireAnalysis();
        Cause cause = rootCause().orElseThrow(() -> MovingRefused.noRootCause(id()));
        cause.setAside(needed(because, 400, "plans.cause.setAsideReason"));
        tell(What.CAUSE_SET_ASIDE, cause.summary(), by);
    }

    /** Adds comments that bear out the root cause. */
    public void linkToCause(Collection<Long> comments, By by) {
        requireOpen();
        Cause cause = rootCause().orElseThrow(() -> MovingRefused.noRootCause(id()));
        cause.link(comments);
        tell(What.CAUSE_WRITTEN, cause.summary(), by);
    }

    /** @throws PlanRefused when the plan is over or waits for its verdict, or it would be due before the plan began */
    public Action addAction(ActionWording wording, By by) {
        requireWork(wording);
        Action action = new Action(this, wording, by);
        actions.add(action);
        tell(What.ACTION_ADDED, wording.text(), by);
        return action;
    }

    public void changeAction(long actionId, ActionWording wording, By by) {
        requireWork(wording);
        action(actionId).reword(wording, by);
        tell(What.ACTION_CHANGED, wording.text(), by);
    }

    /**
     * Two people may have the same action before them.
     *
     * @param seen how often it had been changed when this one looked; null when that does not matter
     * @throws PlanRefused when somebody changed it since: it says who, and how it stands now
     */
    public void requireUnchanged(long actionId, @Nullable Integer seen) {
        Action action = action(actionId);
        if (seen != null && action.changes() != seen) {
            throw PlanRefused.conflict(
                    WayOut.NONE,
                    "plans.action.meanwhile",
                    action.changedBy().orElse(""),
                    action.text(),
                    action.dueOn(),
                    action.progress());
        }
    }

    /** @throws PlanRefused when it was begun: then its story is part of the plan's */
    public void removeAction(long actionId, By by) {
        requireWork();
        Action action = action(actionId);
        if (action.progress() > 0) {
            throw PlanRefused.conflict(WayOut.PLAN_ACTIONS, "plans.action.begun");
        }
        actions.remove(action);
        tell(What.ACTION_REMOVED, action.text(), by);
    }

    public void report(long actionId, ProgressReport report, By by) {
        report(action(actionId), report, by);
    }

    /** @param action one of this plan */
    public void report(Action action, ProgressReport report, By by) {
        requireWork();
        boolean wasDone = action.isDone();
        action.report(report, by);
        if (action.isDone() && !wasDone) {
            tell(What.ACTION_DONE, action.text(), by);
        }
    }

    /** @throws MovingRefused when nobody has said by how much the issue must fall */
    public void start(By by) {
        requireReadyFor(Transition.START);
        enter(PlanState.ANALYSIS, What.STARTED, null, by);
    }

    /**
     * @throws MovingRefused without a root cause or without an action that takes it away; and after it was reopened, when neither
     *     the cause was looked at again nor anything new is to be done
     */
    public void plan(By by) {
        requireReadyFor(Transition.PLAN);
        enter(PlanState.PLANNED, What.PLANNED, null, by);
    }

    /**
     * Whether it could take this step now, as far as that needs no further word.
     *
     * @throws MovingRefused with what is missing
     */
    public void requireReadyFor(Transition step) {
        requireStep(step);
        if (step == Transition.START && criteria().isEmpty()) {
            throw MovingRefused.noCriteria(id());
        }
        if (step == Transition.PLAN) {
            requirePlanned();
        }
        if (step == Transition.VERIFY && openActions() > 0) {
            throw MovingRefused.openActions(id(), openActions());
        }
    }

    private void requirePlanned() {
        Cause cause = rootCause().orElseThrow(() -> MovingRefused.noRootCause(id()));
        if (reopenedAt != null && !cause.writtenAt().isAfter(reopenedAt)) {
            throw MovingRefused.sameCauseAgain(id());
        }
        if (actions.stream().allMatch(action -> action.kind() == ActionKind.CONTAINMENT)) {
            throw MovingRefused.noActions(id());
        }
        if (reopenedAt != null && openActions() == 0) {
            throw MovingRefused.nothingNew(id());
        }
    }

    public void begin(By by) {
        requireReadyFor(Transition.BEGIN);
        enter(PlanState.IN_PROGRESS, What.BEGUN, null, by);
    }

    /**
     * Hands it over for the verdict. Comments that occur after this day count.
     *
     * @param tookEffect the day from which customers could notice; from the day the plan began to today
     * @throws PlanRefused when an action is open, or the day cannot be
     */
    public void submitForVerification(LocalDate tookEffect, By by) {
        requireReadyFor(Transition.VERIFY);
        if (tookEffect.isAfter(by.today())) {
            throw PlanRefused.invalid("plans.verify.inFuture");
        }
        if (tookEffect.isBefore(begunOn)) {
            throw PlanRefused.invalid("plans.verify.beforeBegin");
        }
        this.effectiveOn = tookEffect;
        this.foundByRule.clear();
        enter(PlanState.PENDING_VERIFICATION, What.SUBMITTED, null, by);
    }

    /**
     * Keeps how many of the baseline's comments the rule for joining finds by itself. The first holds for all that joined so far. Later ones are kept when it
     * finds clearly more or fewer: what joined before then counts as it did, so that no figure moves because other themes were merged or split.
     *
     * @param found of those that are known
     * @param known above 0
     * @param redrawn when people last changed which themes there are; what joined since then joined by another rule
     * @return whether it was kept
     */
    public boolean reckonBy(long found, long known, Instant redrawn, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        if (foundByRule.isEmpty()) {
            return foundByRule.add(new FoundByRule(at, found, known, false));
        }
        FoundByRule last = foundByRule.get(foundByRule.size() - 1);
        double moved = Math.abs(found / (double) known - last.share());
        if (moved < CLEARLY_OTHER || Math.round(moved * known) < SOME || !at.isAfter(last.since())) {
            return false;
        }
        boolean because = redrawn.isAfter(last.since()) && !redrawn.isAfter(at);
        return foundByRule.add(new FoundByRule(because ? redrawn : at, found, known, because));
    }

    /** Goes back one state; never to draft, where what was agreed could be changed. */
    public void goBack(Transition step, By by) {
        requireStep(step);
        if (!step.isBack()) {
            throw new IllegalArgumentException(step + " does not lead back");
        }
        this.effectiveOn = null;
        enter(step.to(), What.MOVED_BACK, null, by);
    }

    /**
     * Closes it as effective.
     *
     * @throws ClosingRefused unless the one who does it is the checker, the agreed weeks are over and the verdict is "effective"
     */
    public void close(EffectFigures figures, By by) {
        requireStep(Transition.CLOSE);
        if (!by.is(checkerId)) {
            throw ClosingRefused.notTheChecker(id());
        }
        if (figures.sources().incomparable()) {
            throw ClosingRefused.incomparable(id());
        }
        if (figures.verdict() != Verdict.EFFECTIVE) {
            throw ClosingRefused.verdict(id(), figures.verdict());
        }
        int agreed = criteria().map(Criteria::windowWeeks).orElse(0);
        if (figures.weeksAfter() < agreed) {
            throw ClosingRefused.tooEarly(id(), figures.weeksAfter(), agreed);
        }
        checks.add(new PlanCheck(this, figures));
        enter(PlanState.CLOSED_EFFECTIVE, What.CLOSED, null, by);
    }

    /**
     * Takes it up again: the cause that was found was not the root, or the issue came back.
     *
     * @param reason what was learned; the next level reads it
     * @param nextLevel whom to tell when this is not the first time
     * @throws PlanRefused without a reason
     */
    public void reopen(String reason, EffectFigures figures, @Nullable Long nextLevel, By by) {
        requireStep(Transition.REOPEN);
        String learned = needed(reason, 1000, "plans.reopen.reason");
        checks.add(new PlanCheck(this, figures));
        reopenings++;
        reopenedAt = by.at();
        effectiveOn = null;
        enter(PlanState.REOPENED, What.REOPENED, learned, by);
        if (reopenings >= 2) {
            escalatedTo = nextLevel;
            tell(What.ESCALATED, learned, by);
        }
    }

    /** @throws PlanRefused without a reason, or when it is over */
    public void cancel(String reason, By by) {
        requireStep(Transition.CANCEL);
        cancelledBecause = needed(reason, 1000, "plans.cancel.reason");
        enter(PlanState.CANCELLED, What.CANCELLED, cancelledBecause, by);
    }

    /** After it was closed the issue seems to be back. @param detail what was counted */
    public void cameBack(String detail, By by) {
        tell(What.CAME_BACK, detail, by);
    }

    /** What seemed to be back was chance, or has a reason that will not come again. */
    public void watchedOn(String reason, By by) {
        tell(What.WATCHED_ON, reason, by);
    }

    public void discuss(String text, By by) {
        discuss(text, List.of(), by);
    }

    /** @param mentions people named in the text, which has no blanks at its ends */
    public void discuss(String text, List<Mention> mentions, By by) {
        notes.add(new Note(this, needed(text, 2000, "plans.note.text"), mentions, by));
    }

    private void enter(PlanState next, What what, @Nullable String detail, By by) {
        state = next;
        stateSince = by.at();
        tell(what, detail, by);
    }

    private void tell(What what, @Nullable String detail, By by) {
        history.add(new HistoryEntry(this, what, detail, by));
    }

    private void requireStep(Transition step) {
        if (!step.leadsFrom(state)) {
            throw MovingRefused.notFrom(idOrZero(), state);
        }
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw MovingRefused.over(idOrZero());
        }
    }

    /** @throws PlanRefused when it is over: what shows what was done then stays as it is */
    public void requireStory() {
        requireOpen();
    }

    private void requireAnalysis() {
        requireOpen();
        if (state != PlanState.ANALYSIS && state != PlanState.REOPENED) {
            throw PlanRefused.conflict(WayOut.NONE, "plans.cause.notInAnalysis", idOrZero());
        }
    }

    private void requireWork() {
        requireOpen();
        if (state == PlanState.PENDING_VERIFICATION) {
            throw PlanRefused.conflict(WayOut.NONE, "plans.action.pending", idOrZero());
        }
    }

    private void requireWork(ActionWording wording) {
        requireWork();
        if (wording.due().isBefore(begunOn)) {
            throw PlanRefused.invalid("plans.action.dueBeforeBegin");
        }
    }

    private static void notTheSame(long owner, long checker) {
        if (owner == checker) {
            throw PlanRefused.invalid("plans.start.checkerIsOwner");
        }
    }

    private static String needed(@Nullable String text, int most, String key) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw PlanRefused.invalid(key, most);
        }
        return stripped;
    }

    private long idOrZero() {
        return id == null ? 0 : id;
    }

    /** Its number; 0 while it is not stored. */
    public long id() {
        return idOrZero();
    }

    public long departmentId() {
        return departmentId;
    }

    public String title() {
        return title;
    }

    /** How customers are better off when it has worked. */
    public String betterOff() {
        return betterOff;
    }

    public long ownerId() {
        return ownerId;
    }

    public long checkerId() {
        return checkerId;
    }

    /** The meeting in which it is followed up. */
    public Optional<Long> routine() {
        return Optional.ofNullable(routine);
    }

    public PlanState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** The day to which the baseline belongs. */
    public LocalDate begunOn() {
        return begunOn;
    }

    public Optional<Criteria> criteria() {
        return agreedRatio == null || windowWeeks == null
                ? Optional.empty()
                : Optional.of(new Criteria(agreedRatio, windowWeeks));
    }

    /** The day from which customers could notice. */
    public Optional<LocalDate> effectiveOn() {
        return Optional.ofNullable(effectiveOn);
    }

    /** How often it was reopened. */
    public int reopenings() {
        return reopenings;
    }

    /** The person of the next level who was called in. */
    public Optional<Long> escalatedTo() {
        return Optional.ofNullable(escalatedTo);
    }

    public Optional<String> cancelledBecause() {
        return Optional.ofNullable(cancelledBecause);
    }

    public List<Long> themes() {
        return List.copyOf(themes);
    }

    public List<FrozenQuote> quotes() {
        return List.copyOf(quotes);
    }

    public Baseline baseline() {
        return new Baseline(baseline);
    }

    /** The weeks of the baseline by where the comments came from; only sources and weeks that had any. */
    public List<BaselineSource> baselineBySource() {
        return List.copyOf(baselineSources);
    }

    /** What the rule for joining finds of the baseline's comments, the first since it was handed over for its check; empty when too few were read to tell. */
    public List<FoundByRule> foundByRule() {
        return List.copyOf(foundByRule);
    }

    public List<Cause> causes() {
        return List.copyOf(causes);
    }

    /** The cause on which the plan rests. */
    public Optional<Cause> rootCause() {
        return causes.stream().filter(cause -> !cause.isSetAside()).findFirst();
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    /** @throws cx.stewardship.shared.Refusal (not found) when the plan has no such action */
    public Action action(long actionId) {
        return actions.stream()
                .filter(action -> action.hasId(actionId))
                .findFirst()
                .orElseThrow(cx.stewardship.shared.Refusal::notFound);
    }

    public long openActions() {
        return actions.stream().filter(action -> !action.isDone()).count();
    }

    /** The checks on which somebody decided, the first one first. */
    public List<EffectFigures> checks() {
        return checks.stream().map(PlanCheck::figures).toList();
    }

    /** When it was reopened last. */
    public Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    /** The last check that led to a decision. */
    public Optional<EffectFigures> lastCheck() {
        return checks.isEmpty()
                ? Optional.empty()
                : Optional.of(checks.get(checks.size() - 1).figures());
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** The name of whoever brought it into the state it is in. */
    public String lastMovedBy() {
        return history.stream()
                .filter(entry -> entry.what().isMove())
                .reduce((one, next) -> next)
                .map(HistoryEntry::who)
                .orElse("");
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
