package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.CheckingEffectiveness;
import cx.stewardship.actionplans.application.MovingActionPlans;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.LateActions;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The board of plans and the same plans as a list. */
@Named
@ViewScoped
public class PlansPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Cards on one board; the list shows all. */
    private static final int MOST_CARDS = 200;

    private static final int MOST_VERDICTS = 60;

    private final ReadingActionPlans reading;
    private final MovingActionPlans moving;
    private final CheckingEffectiveness checking;
    private final CurrentActor current;

    private @Nullable String view;
    private @Nullable String show;
    private @Nullable String state;
    private @Nullable String text;
    private List<Chip> chips = List.of();
    private List<Lane> lanes = List.of();
    private List<LateActions> late = List.of();
    private long cancelled;
    private long listedCount;
    private transient @Nullable PlanRows rows;

    /** A saved view with its count. */
    public record Chip(String code, String label, long count, boolean current) implements Serializable {}

    /** A state with its cards. */
    public record Lane(PlanState state, String name, List<Ticket> tickets) implements Serializable {}

    /** @param verdict key of the pill; empty without one */
    public record Ticket(PlanRow plan, String verdict, String tone, String icon, List<Step> steps)
            implements Serializable {}

    /** A line of a card's menu. @param dialog of the plan's page where something is asked first; empty when nothing is */
    public record Step(String code, String label, String dialog) implements Serializable {}

    @Inject
    public PlansPage(
            ReadingActionPlans reading,
            MovingActionPlans moving,
            CheckingEffectiveness checking,
            CurrentActor current) {
        this.reading = reading;
        this.moving = moving;
        this.checking = checking;
        this.current = current;
    }

    public void load() {
        Pages.attempt(this::read);
    }

    private void read() {
        if (show == null || chipCodes().stream().noneMatch(show::equals)) {
            show = chipCodes().get(0);
        }
        chips = chipCodes().stream()
                .map(code -> new Chip(
                        code, Pages.text("plans.board." + code), reading.count(filter(code)), code.equals(show)))
                .toList();
        late = reading.lateByDepartment();
        rows = null;
        if (isList()) {
            listedCount = reading.count(listed());
        } else if (isBoard()) {
            readBoard();
        }
    }

    private void readBoard() {
        List<PlanRow> plans = reading.list(filter(show()), Order.DUE, false, 0, MOST_CARDS);
        Map<Long, Verdict> verdicts = checking.verdicts(plans.stream()
                .filter(plan -> plan.state() == PlanState.PENDING_VERIFICATION)
                .limit(MOST_VERDICTS)
                .map(PlanRow::id)
                .toList());
        List<Lane> read = new ArrayList<>();
        for (PlanState lane : List.of(
                PlanState.DRAFT,
                PlanState.ANALYSIS,
                PlanState.PLANNED,
                PlanState.IN_PROGRESS,
                PlanState.PENDING_VERIFICATION,
                PlanState.CLOSED_EFFECTIVE)) {
            String key = lane == PlanState.CLOSED_EFFECTIVE ? "plans.lane." : "plans.state.";
            read.add(new Lane(
                    lane,
                    Pages.text(key + lane),
                    plans.stream()
                            .filter(plan -> plan.state() != PlanState.CANCELLED)
                            .filter(plan -> plan.state().step() == lane.step())
                            .map(plan -> ticket(plan, verdicts.get(plan.id())))
                            .toList()));
        }
        lanes = List.copyOf(read);
        cancelled = plans.stream()
                .filter(plan -> plan.state() == PlanState.CANCELLED)
                .count();
    }

    private static Ticket ticket(PlanRow plan, @Nullable Verdict verdict) {
        List<Step> steps = Transition.from(plan.state()).stream()
                .map(step -> new Step(step.code(), Pages.text("plans.step." + step), dialog(step)))
                .toList();
        if (plan.state() == PlanState.CLOSED_EFFECTIVE) {
            return new Ticket(plan, Pages.text("plans.board.effective"), "good", "check", steps);
        }
        if (verdict == null) {
            return new Ticket(plan, "", "", "", steps);
        }
        String tone =
                switch (verdict) {
                    case EFFECTIVE -> "good";
                    case PARTLY_EFFECTIVE -> "warn";
                    case NOT_EFFECTIVE -> "bad";
                    case NOT_ENOUGH_DATA -> "";
                };
        String icon =
                switch (verdict) {
                    case EFFECTIVE -> "check";
                    case PARTLY_EFFECTIVE -> "alert";
                    case NOT_EFFECTIVE -> "x";
                    case NOT_ENOUGH_DATA -> "clock";
                };
        return new Ticket(plan, Pages.text("plans.board.soFar." + verdict), tone, icon, steps);
    }

    private static String dialog(Transition step) {
        return switch (step) {
            case REOPEN, CANCEL, VERIFY -> step.code();
            default -> "";
        };
    }

    private List<String> chipCodes() {
        Actor actor = current.get();
        List<String> codes = new ArrayList<>();
        if (!actor.leads().isEmpty() && actor.is(Role.DEPARTMENT_LEAD)) {
            codes.add("department");
        }
        if (codes.isEmpty() || isForAll()) {
            codes.add("all");
        }
        if (actor.person() != null) {
            codes.addAll(List.of("own", "check"));
        }
        codes.add("late");
        return codes;
    }

    private PlanFilter filter(String code) {
        Actor actor = current.get();
        PersonId person = actor.person();
        long me = person == null ? 0 : person.value();
        return switch (code) {
            case "department" -> PlanFilter.ALL.of(departments(actor));
            case "own" -> PlanFilter.ALL.ownedBy(me);
            case "check" -> PlanFilter.ALL.checkedBy(me);
            case "late" -> PlanFilter.ALL.onlyLate();
            default -> PlanFilter.ALL;
        };
    }

    private static Set<Long> departments(Actor actor) {
        return actor.leads().stream().map(DepartmentId::value).collect(Collectors.toSet());
    }

    /** What the list shows: the saved view, narrowed by state and by words in the title. */
    public PlanFilter getListed() {
        return listed();
    }

    PlanFilter listed() {
        PlanState wanted = Arrays.stream(PlanState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        return filter(show()).in(wanted).about(text == null ? "" : text);
    }

    /** From the board: a card dropped on a lane, or a line of its menu. */
    public void move() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        long plan = Long.parseLong(given.getOrDefault("plan", "0"));
        String lane = given.get("lane");
        boolean moved = false;
        try {
            if (lane == null) {
                Transition step = Transition.named(given.getOrDefault("step", ""));
                moving.move(plan, step.code(), seen(given));
                Pages.say("plans.moved." + step, plan);
            } else {
                Transition step = moving.drop(plan, PlanState.valueOf(lane), seen(given));
                Pages.say("plans.moved." + step, plan);
            }
            moved = true;
        } catch (PlanRefused refused) {
            PlanRefusals.tell(plan, refused);
        } catch (Refusal refused) {
            Pages.tell(refused);
        }
        PrimeFaces.current().ajax().addCallbackParam("moved", moved);
        read();
    }

    /** The lane in which the one who moved it saw the card. */
    private static @Nullable PlanState seen(Map<String, String> given) {
        String from = given.getOrDefault("from", "");
        return Arrays.stream(PlanState.values())
                .filter(state -> state.name().equals(from))
                .findFirst()
                .orElse(null);
    }

    /** The list, page by page from the tables. */
    public PlanRows getRows() {
        PlanRows present = rows;
        if (present == null) {
            present = new PlanRows(reading, listed());
            rows = present;
        }
        return present;
    }

    /** Whether this reader changes plans, several at once. */
    public boolean isMayEdit() {
        return isMayStart();
    }

    /** How many plans the list shows in all. */
    public long getListedCount() {
        return listedCount;
    }

    private String show() {
        return Objects.requireNonNullElse(show, "all");
    }

    public boolean isList() {
        return "list".equals(view);
    }

    public boolean isTimeline() {
        return "timeline".equals(view);
    }

    public boolean isBoard() {
        return !isList() && !isTimeline();
    }

    /** As it stands in addresses. */
    public String getLayout() {
        return isList() ? "list" : isTimeline() ? "timeline" : "board";
    }

    public boolean isForAll() {
        return current.get().isAny(Role.CX_TEAM, Role.EXECUTIVE);
    }

    public boolean isMayStart() {
        return current.get().isAny(Role.CX_TEAM, Role.DEPARTMENT_LEAD);
    }

    public List<PlanState> getStates() {
        return List.of(PlanState.values());
    }

    public List<Chip> getChips() {
        return chips;
    }

    public List<Lane> getLanes() {
        return lanes;
    }

    public List<LateActions> getLate() {
        return late;
    }

    public long getCancelled() {
        return cancelled;
    }

    public @Nullable String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
