package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A step that a plan can be asked to take, by the name that stands in addresses and in the menu of its card. */
public enum Transition {
    /** The effect is agreed: look for the cause. */
    START(PlanState.DRAFT, PlanState.ANALYSIS),
    /** The cause is known: the actions follow from it. */
    PLAN(EnumSet.of(PlanState.ANALYSIS, PlanState.REOPENED), PlanState.PLANNED),
    BEGIN(PlanState.PLANNED, PlanState.IN_PROGRESS),
    /** All actions are done and have taken effect: watch whether the issue stays away. */
    VERIFY(PlanState.IN_PROGRESS, PlanState.PENDING_VERIFICATION),
    CLOSE(PlanState.PENDING_VERIFICATION, PlanState.CLOSED_EFFECTIVE),
    REOPEN(EnumSet.of(PlanState.PENDING_VERIFICATION, PlanState.CLOSED_EFFECTIVE), PlanState.REOPENED),
    CANCEL(
            EnumSet.of(
                    PlanState.DRAFT,
                    PlanState.ANALYSIS,
                    PlanState.PLANNED,
                    PlanState.IN_PROGRESS,
                    PlanState.PENDING_VERIFICATION,
                    PlanState.REOPENED),
            PlanState.CANCELLED),
    /** One state back, because something was overlooked; never back to draft: what was agreed at the start stays. */
    BACK_TO_ANALYSIS(PlanState.PLANNED, PlanState.ANALYSIS),
    BACK_TO_PLANNED(PlanState.IN_PROGRESS, PlanState.PLANNED),
    BACK_TO_WORK(PlanState.PENDING_VERIFICATION, PlanState.IN_PROGRESS);

    private final Set<PlanState> from;
    private final PlanState to;

    Transition(PlanState from, PlanState to) {
        this(EnumSet.of(from), to);
    }

    Transition(Set<PlanState> from, PlanState to) {
        this.from = from;
        this.to = to;
    }

    public boolean leadsFrom(PlanState state) {
        return from.contains(state);
    }

    public PlanState to() {
        return to;
    }

    public boolean isBack() {
        return this == BACK_TO_ANALYSIS || this == BACK_TO_PLANNED || this == BACK_TO_WORK;
    }

    /** As it stands in addresses: {@code start}, {@code back-to-analysis}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal (not found) when there is no such step */
    public static Transition named(String code) {
        return Arrays.stream(values())
                .filter(transition -> transition.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The steps that lead out of a state, the natural next one first. */
    public static List<Transition> from(PlanState state) {
        return Arrays.stream(values())
                .filter(transition -> transition.leadsFrom(state))
                .toList();
    }

    /** The step that leads from one state to another, if there is one; for a card dropped on a lane. */
    public static Optional<Transition> between(PlanState from, PlanState to) {
        return from(from).stream().filter(transition -> transition.to == to).findFirst();
    }
}
