package cx.stewardship.jobdescriptions.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.thread.PlansOfThemes;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.shared.words.CustomerWords;
import cx.stewardship.shared.words.CustomerWords.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a responsibility hangs together with in other modules: the plan it springs from, the criteria that follow from it. */
@ApplicationScoped
@Transactional
public class FollowingStatements {

    private static final int MOST = 6;
    private static final int PLANS = 30;

    private Instance<ThreadLinks> modules;
    private Instance<CustomerWords> words;
    private Instance<PlansOfThemes> plans;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected FollowingStatements() {}

    @Inject
    public FollowingStatements(
            @Any Instance<ThreadLinks> modules,
            @Any Instance<CustomerWords> words,
            @Any Instance<PlansOfThemes> plans,
            CurrentActor current) {
        this.modules = modules;
        this.words = words;
        this.plans = plans;
        this.current = current;
    }

    /** @param plan null when it springs from none, or from one the actor may not see */
    public record Followed(@Nullable Linked plan, List<Linked> criteria) implements Serializable {}

    public record Linked(String id, String title, String address) implements Serializable {}

    @AllowedTo(Role.EMPLOYEE)
    public Followed follow(long statement, @Nullable Long plan) {
        Actor actor = current.get();
        ThreadRef here = ThreadRef.of(ThreadKind.RESPONSIBILITY, statement);
        Linked from = plan == null
                ? null
                : describe(ThreadRef.of(ThreadKind.PLAN, plan), actor)
                        .findFirst()
                        .orElse(null);
        List<Linked> criteria = modules.stream()
                .flatMap(module -> module.touching(here, MOST).stream())
                .filter(link -> link.from().equals(here) && link.to().kind() == ThreadKind.CRITERION)
                .map(link -> link.to())
                .distinct()
                .flatMap(ref -> describe(ref, actor))
                .toList();
        return new Followed(from, criteria);
    }

    /** What customers said to the department that bears on a statement; nothing for those who may not read it. */
    @AllowedTo(Role.EMPLOYEE)
    public List<Quote> customersSaid(long department, String text, int most) {
        return words.stream()
                .flatMap(voice -> voice.bearingOn(new DepartmentId(department), text, most, current.get()).stream())
                .toList();
    }

    /** Plans that a statement of this department may spring from; those that worked first. */
    @AllowedTo(Role.EMPLOYEE)
    public List<Linked> plansOf(long department) {
        return plans.stream()
                .flatMap(module -> module.plansOf(new DepartmentId(department), PLANS, current.get()).stream())
                .map(node -> new Linked(
                        node.ref().id(),
                        (node.detail() == null ? "" : node.detail() + ": ") + node.title(),
                        node.address()))
                .toList();
    }

    private Stream<Linked> describe(ThreadRef ref, Actor actor) {
        return modules.stream()
                .flatMap(module -> module.describe(ref, actor).stream())
                .map(FollowingStatements::linked);
    }

    private static Linked linked(ThreadNode node) {
        return new Linked(node.ref().id(), node.title(), node.address());
    }
}
