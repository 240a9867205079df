package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Baseline;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.CustomerBehind;
import cx.stewardship.actionplans.domain.CustomersBehind;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * You said, we did: the customers who spoke of an issue between the begin of its baseline and the day the actions took effect
 * are told what changed. Who they are is for the CX team and those who lead the department.
 */
@ApplicationScoped
@Transactional
public class AnsweringCustomers {

    private static final int MOST_COMMENTS = 20_000;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_WORDS = 600;

    private PlanDesk desk;
    private CustomersBehind customers;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected AnsweringCustomers() {}

    @Inject
    AnsweringCustomers(PlanDesk desk, CustomersBehind customers, Texts texts) {
        this.desk = desk;
        this.customers = customers;
        this.texts = texts;
    }

    /** @throws Refusal (not found) when the plan is not for this actor, (not allowed) when its customers are not */
    @AllowedTo(Role.EMPLOYEE)
    public CustomersOfPlan of(long planId) {
        return read(toAnswer(planId));
    }

    /** "answered n of m". @param customers who can be answered */
    public record Figure(long answered, long customers) implements java.io.Serializable {}

    /** How many were answered; empty for those who may not see who the customers are. */
    @AllowedTo(Role.EMPLOYEE)
    public Optional<Figure> figure(long planId) {
        ActionPlan plan = desk.toRead(planId);
        if (!mayAnswer(plan)) {
            return Optional.empty();
        }
        CustomersBehind.Count count = customers.count(plan, from(plan), until(plan));
        return Optional.of(new Figure(count.answered(), count.customers()));
    }

    /** Writes down that these customers were answered, in the text that is kept. */
    @AllowedTo(Role.EMPLOYEE)
    public int answered(long planId, Collection<String> references) {
        return answered(planId, references, null);
    }

    /**
     * Writes down that these customers were answered. What they were answered is kept with it: a proposal would become another
     * one when the plan changes.
     *
     * @param typed another text than the one that is kept; null when it is that one
     * @throws PlanRefused when none of them is behind the plan, or the text is missing or too long
     */
    @AllowedTo(Role.EMPLOYEE)
    public int answered(long planId, Collection<String> references, @Nullable String typed) {
        ActionPlan plan = toAnswer(planId);
        Set<String> known = known(plan, references);
        if (typed != null || customers.text(planId).isEmpty()) {
            keepText(planId, typed == null ? proposal(plan) : typed);
        }
        customers.answered(planId, known, desk.by());
        desk.record("customers answered", plan, null, known.size());
        return known.size();
    }

    /** Takes it back. */
    @AllowedTo(Role.EMPLOYEE)
    public int notAnswered(long planId, Collection<String> references) {
        ActionPlan plan = toAnswer(planId);
        Set<String> known = known(plan, references);
        customers.notAnswered(planId, known);
        desk.record("customers not answered", plan, known.size(), null);
        return known.size();
    }

    private Set<String> known(ActionPlan plan, Collection<String> references) {
        Set<String> known =
                customers(plan).stream().map(CustomerBehind::reference).collect(Collectors.toSet());
        known.retainAll(references);
        if (known.isEmpty()) {
            throw PlanRefused.invalid("plans.customers.none");
        }
        return known;
    }

    /** Keeps the text of the answer. @throws PlanRefused when there is none, or it is too long */
    @AllowedTo(Role.EMPLOYEE)
    public void keepText(long planId, @Nullable String text) {
        ActionPlan plan = toAnswer(planId);
        String kept = text == null ? "" : text.strip();
        if (kept.isEmpty() || kept.length() > MOST_TEXT) {
            throw PlanRefused.invalid("plans.customers.text", MOST_TEXT);
        }
        customers.keepText(planId, kept);
        desk.record("answer written", plan, null, kept.length() > 200 ? kept.substring(0, 200) : kept);
    }

    /** The answer to one customer. */
    public static String letter(String text, CustomerBehind customer) {
        String words = customer.words().strip();
        return text.replace("[words]", words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "\u2026" : words)
                .replace(
                        "[day]",
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                                .format(customer.occurredOn()));
    }

    private ActionPlan toAnswer(long planId) {
        ActionPlan plan = desk.toRead(planId);
        if (!mayAnswer(plan)) {
            throw Refusal.notAllowed();
        }
        return plan;
    }

    private boolean mayAnswer(ActionPlan plan) {
        return desk.answersFor(new DepartmentId(plan.departmentId()));
    }

    private CustomersOfPlan read(ActionPlan plan) {
        Optional<String> own = customers.text(plan.id());
        return new CustomersOfPlan(
                plan.id(),
                plan.title(),
                customers(plan),
                customers.nameless(plan, from(plan), until(plan)),
                own.orElseGet(() -> proposal(plan)),
                own.isPresent());
    }

    private List<CustomerBehind> customers(ActionPlan plan) {
        return customers.of(plan, from(plan), until(plan), MOST_COMMENTS);
    }

    private static LocalDate from(ActionPlan plan) {
        return plan.baseline().weeks().get(0).monday();
    }

    private LocalDate until(ActionPlan plan) {
        LocalDate last = plan.effectiveOn().orElse(desk.today());
        return plan.baseline().weeks().get(Baseline.WEEKS - 1).monday().isAfter(last)
                ? from(plan).plusWeeks(Baseline.WEEKS)
                : last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private String proposal(ActionPlan plan) {
        return proposal(texts, plan);
    }

    /** What may be said to customers of a plan, until somebody writes it better. */
    public static String proposal(Texts texts, ActionPlan plan) {
        String fix = plan.actions().stream()
                .filter(action -> action.kind() != ActionKind.CONTAINMENT)
                .filter(Action::isDone)
                .map(action -> "\u2013 " + action.text())
                .collect(Collectors.joining("\n"));
        String cause = plan.rootCause().map(Cause::summary).orElse("");
        return texts.get(
                Locale.ENGLISH,
                "plans.customers.template",
                cause.isEmpty() ? "\u2026" : cause,
                fix.isEmpty() ? "\u2026" : fix,
                plan.betterOff());
    }
}
