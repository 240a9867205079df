package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.CheckingEffectiveness;
import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.application.MoveActionPlan;
import cx.stewardship.actionplans.application.MovingActionPlans;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.HistoryEntry.What;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One plan: did it work, why did it happen, what is done about it. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So much of the history stands on the page at once. */
    private static final int SHOWN = 8;

    /** Left out of the story: too many, and to be seen in the table of actions. */
    private static final Set<What> MINOR =
            EnumSet.of(What.ACTION_ADDED, What.ACTION_CHANGED, What.ACTION_REMOVED, What.EFFECT_AGREED, What.PLANNED);

    private final ReadingActionPlans reading;
    private final MovingActionPlans moving;
    private final CheckingEffectiveness checking;
    private final Formats formats;

    private long id;
    private @Nullable String ask;
    private @Nullable PlanDetails plan;
    private @Nullable EffectReport effect;
    private @Nullable ControlChartPicture chart;
    private @Nullable RatioPicture ratio;
    private @Nullable String reason;
    private @Nullable LocalDate effectiveOn;
    private List<String> colleagues = List.of();
    private List<String> meetings = List.of();

    @Inject
    public PlanPage(
            ReadingActionPlans reading, MovingActionPlans moving, CheckingEffectiveness checking, Formats formats) {
        this.reading = reading;
        this.moving = moving;
        this.checking = checking;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(this::read);
    }

    void read() {
        PlanDetails read = reading.details(id);
        EffectReport computed = checking.check(id);
        plan = read;
        colleagues = read.mayWork() && read.state().isOpen() ? reading.colleagues("") : List.of();
        meetings = read.mayWork() && read.state().isOpen() ? reading.routines(read.departmentId()) : List.of();
        effect = computed;
        chart = ControlChartPicture.of(computed.weeks(), formats);
        ratio = RatioPicture.of(computed, formats);
        effectiveOn = read.actions().stream()
                .flatMap(action -> Stream.ofNullable(action.doneOn()))
                .max(LocalDate::compareTo)
                .orElse(formats.today());
    }

    /** Takes a step that needs no further word. */
    public @Nullable String step(String code) {
        return take(Transition.named(code));
    }

    public @Nullable String reopen() {
        return take(Transition.REOPEN);
    }

    public @Nullable String cancel() {
        return take(Transition.CANCEL);
    }

    public @Nullable String verify() {
        return take(Transition.VERIFY);
    }

    public @Nullable String close() {
        return take(Transition.CLOSE);
    }

    private @Nullable String take(Transition step) {
        try {
            moving.move(new MoveActionPlan(id, step, reason, effectiveOn));
        } catch (PlanRefused refused) {
            PlanRefusals.tell(id, refused);
            return null;
        } catch (Refusal refused) {
            Pages.tell(refused);
            return null;
        }
        Pages.say("plans.moved." + step, id);
        return again();
    }

    /** The page afresh, at its own address. */
    String again() {
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + id;
    }

    /** The step that leads on, if this reader may take it. */
    public @Nullable Transition getNext() {
        return get().steps().stream()
                .filter(step -> !step.isBack() && step != Transition.REOPEN && step != Transition.CANCEL)
                .findFirst()
                .orElse(null);
    }

    /** Whether the figures propose to close the plan: then this is the main thing to do. */
    public boolean isClosing() {
        return getNext() == Transition.CLOSE && says(Verdict.EFFECTIVE);
    }

    /** Whether the figures propose to go on: then reopening is the main thing to do. */
    public boolean isReopening() {
        return get().can(Transition.REOPEN) && says(Verdict.NOT_EFFECTIVE);
    }

    private boolean says(Verdict verdict) {
        EffectFigures figures = effect == null ? null : effect.figures();
        return figures != null && figures.verdict() == verdict;
    }

    public List<Transition> getBack() {
        return get().steps().stream().filter(Transition::isBack).toList();
    }

    /** One line of what happened. @param style of its ring */
    public record Entry(TemporalAccessor when, String text, String style) implements Serializable {}

    /** The newest of what happened. */
    public List<Entry> getLately() {
        List<Entry> all = timeline();
        return all.size() <= SHOWN + 1 ? all : all.subList(0, SHOWN);
    }

    /** What is older; nothing when all of it is shown anyway. */
    public List<Entry> getEarlier() {
        List<Entry> all = timeline();
        return all.size() <= SHOWN + 1 ? List.of() : all.subList(SHOWN, all.size());
    }

    /** What happened, newest first, down to the first customer who said it. */
    private List<Entry> timeline() {
        List<Entry> entries = new ArrayList<>();
        for (PlanDetails.Happened happened : get().history()) {
            if (!MINOR.contains(happened.what())) {
                String detail = happened.detail();
                entries.add(new Entry(
                        happened.at(),
                        Pages.text("plans.history." + happened.what(), happened.who(), detail == null ? "" : detail),
                        ""));
            }
        }
        Collections.reverse(entries);
        if (!entries.isEmpty()) {
            Entry newest = entries.get(0);
            entries.set(0, new Entry(newest.when(), newest.text(), "now"));
        }
        get().quotes().stream()
                .map(PlanDetails.Quote::occurredOn)
                .min(LocalDate::compareTo)
                .ifPresent(day -> entries.add(new Entry(day, Pages.text("plans.history.firstSaid"), "cust")));
        return entries;
    }

    /** Whether the reader may take this step now. */
    public boolean can(String step) {
        return get().can(Transition.valueOf(step));
    }

    /** Whether causes can be written down now, by this reader. */
    public boolean isAnalysing() {
        PlanState state = get().state();
        return get().mayWork() && (state == PlanState.ANALYSIS || state == PlanState.REOPENED);
    }

    /** Whether actions can be worked on now. */
    public boolean isWorking() {
        PlanState state = get().state();
        return state.isOpen() && state != PlanState.PENDING_VERIFICATION;
    }

    /** Who may close it, said to this reader. */
    public String getWhoCloses() {
        if (get().isChecker()) {
            return Pages.text("plans.verify.youCheck");
        }
        return Pages.text(
                get().isOwner() ? "plans.verify.onlyChecker" : "plans.verify.onlyCheckerOther",
                get().checker().name());
    }

    /** "4 of 4 done, took effect 28 Aug". */
    public String getActionsLine() {
        long done = get().actionsDone();
        int all = get().actions().size();
        if (all == 0) {
            return "";
        }
        LocalDate effective = get().effectiveOn();
        return effective == null
                ? Pages.text("plans.actions.done", done, all)
                : Pages.text("plans.actions.effect", done, all, formats.day(effective));
    }

    public String getAgreedLine() {
        Double agreed = get().agreedRatio();
        Integer weeks = get().windowWeeks();
        return agreed == null || weeks == null
                ? Pages.text("plans.about.notAgreed")
                : Pages.text("plans.about.agreedValue", formats.ratio(agreed), weeks);
    }

    /** People to choose from, each with the number that tells them apart. */
    public List<String> getColleagues() {
        return colleagues;
    }

    /** Meetings to choose from. */
    public List<String> getMeetings() {
        return meetings;
    }

    public PlanDetails get() {
        return Objects.requireNonNull(plan);
    }

    public @Nullable PlanDetails getPlan() {
        return plan;
    }

    public boolean isFound() {
        return plan != null;
    }

    public @Nullable EffectReport getEffect() {
        return effect;
    }

    public @Nullable ControlChartPicture getChart() {
        return chart;
    }

    public @Nullable RatioPicture getRatio() {
        return ratio;
    }

    public List<String> getStepNames() {
        return Stream.of(
                        "plans.state.DRAFT",
                        "plans.state.ANALYSIS",
                        "plans.state.PLANNED",
                        "plans.state.IN_PROGRESS",
                        "plans.state.PENDING_VERIFICATION",
                        "plans.lane.CLOSED_EFFECTIVE")
                .map(key -> Pages.text(key))
                .toList();
    }

    /** Counted from 0; a closed plan has them all behind it. */
    public int getStepNow() {
        return get().state() == PlanState.CLOSED_EFFECTIVE ? 6 : get().state().step() - 1;
    }

    /** What stands on a golden thread here: the effect when there is one to speak of. */
    public String getThreadKind() {
        PlanState state = get().state();
        boolean judged = state == PlanState.PENDING_VERIFICATION || state == PlanState.CLOSED_EFFECTIVE;
        return judged ? "CHECK" : "PLAN";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable String getAsk() {
        return ask;
    }

    public void setAsk(@Nullable String ask) {
        this.ask = ask;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }
}
