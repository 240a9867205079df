package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Expectation;
import cx.stewardship.customervoice.domain.ExpectationTrigger;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.customervoice.domain.TriggerKind;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the expectations ledger: adds promises, looks whether they are kept, notes what shakes them. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class KeepingExpectations {

    private Expectations expectations;
    private CommentReads comments;
    private ThemeBook themes;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    protected KeepingExpectations() {}

    @Inject
    KeepingExpectations(Expectations expectations, CommentReads comments, ThemeBook themes, Desk desk) {
        this.expectations = expectations;
        this.comments = comments;
        this.themes = themes;
        this.desk = desk;
    }

    public ExpectationId keep(KeepExpectation command) {
        if (!Scope.mayChangeThemesOf(desk.actor(), command.department())) {
            throw Refusal.notFound();
        }
        Expectation expectation = expectations.add(new Expectation(
                command.department(), command.promise(), command.source(), command.saidWhere(), desk.now()));
        desk.record("kept", "expectation", expectation.id().value(), null, expectation.promise());
        return expectation.id();
    }

    /** @param version as the writer saw it */
    public void change(ExpectationId id, int version, KeepExpectation command) {
        Expectation expectation = changeable(id);
        expectation.isStill(version);
        String before = expectation.promise();
        expectation.say(command.promise(), command.source(), command.saidWhere());
        desk.record("changed", "expectation", id.value(), before, expectation.promise());
    }

    /** Somebody has looked: today, and this actor. Evidence that the actor may not see stays. */
    public void validate(ExpectationId id, ValidateExpectation command) {
        Expectation expectation = changeable(id);
        Actor actor = desk.actor();
        Set<Long> kept = new HashSet<>(expectation.comments());
        kept.removeAll(seen(expectation.comments()));
        Set<Long> added = new HashSet<>(command.comments());
        added.removeAll(expectation.comments());
        if (seen(added).size() < added.size()) {
            throw Refusal.notFound();
        }
        Long theme = command.theme();
        if (theme != null
                && themes.find(new ThemeId(theme))
                        .filter(each -> Scope.maySeeThemesOf(actor, each.department()))
                        .isEmpty()) {
            throw Refusal.notFound();
        }
        kept.addAll(command.comments());
        String before = expectation.gap().name();
        expectation.validate(
                command.reality(), command.gap(), kept, theme, command.link(), desk.today(), actor.displayName());
        desk.record(
                "validated",
                "expectation",
                id.value(),
                before,
                expectation.gap().name());
    }

    private Set<Long> seen(Set<Long> ids) {
        return comments.inScope(Scope.ofLists(desk.actor()), ids);
    }

    public void retire(ExpectationId id) {
        Expectation expectation = changeable(id);
        expectation.retire(desk.now());
        desk.record("retired", "expectation", id.value(), expectation.promise(), null);
    }

    /**
     * Something happened that changes what customers expect.
     *
     * @param shaken entries that have to be looked at again
     */
    public void note(TriggerKind kind, String what, LocalDate on, Set<Long> shaken) {
        List<Expectation> entries = expectations.get(shaken).stream()
                .filter(entry -> Scope.mayChangeThemesOf(desk.actor(), entry.department()))
                .toList();
        if (entries.size() < shaken.size()) {
            throw Refusal.notFound();
        }
        ExpectationTrigger trigger = new ExpectationTrigger(kind, what, on, desk.today());
        trigger.shakes(entries, desk.actor().displayName(), desk.now());
        expectations.add(trigger);
        desk.record("noted", "expectation-trigger", trigger.id(), null, trigger.what());
    }

    private Expectation changeable(ExpectationId id) {
        return expectations
                .get(id)
                .filter(entry -> Scope.mayChangeThemesOf(desk.actor(), entry.department()))
                .orElseThrow(Refusal::notFound);
    }
}
