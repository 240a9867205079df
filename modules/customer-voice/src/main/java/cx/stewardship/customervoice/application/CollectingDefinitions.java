package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.CustomerDefinition;
import cx.stewardship.customervoice.domain.CustomerDefinitions;
import cx.stewardship.customervoice.domain.DefiningWords;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects how customers define the experience, in their own words. What was chosen everyone reads; choosing is for the CX team,
 * and for leads in their departments.
 */
@ApplicationScoped
@AllowedTo(Role.EMPLOYEE)
@Transactional
public class CollectingDefinitions {

    private static final int MOST = 100;

    /** So many of the newest comments are looked through for proposals. */
    private static final int LOOKED_AT = 1_000;

    private CustomerDefinitions definitions;
    private CommentReads comments;
    private Departments departments;
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    protected CollectingDefinitions() {}

    @Inject
    CollectingDefinitions(CustomerDefinitions definitions, CommentReads comments, Departments departments, Desk desk) {
        this.definitions = definitions;
        this.comments = comments;
        this.departments = departments;
        this.desk = desk;
    }

    /** A sentence that may define the experience, and the comment it stands in. */
    public record Proposal(CommentLine comment, String sentence, int weight) {}

    /** The newest first. @param department with those below it and the whole company; null for all */
    public List<CustomerDefinition> chosen(@Nullable DepartmentId department) {
        return definitions.of(department == null ? null : withBelow(department), MOST);
    }

    /** Sentences among the newest comments that the reader may choose from, the clearest first. */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    public List<Proposal> proposals(@Nullable DepartmentId department, int most) {
        Set<Long> scope = scope(department);
        List<CommentLine> newest = scope == null ? comments.newest(LOOKED_AT) : comments.recentOf(scope, LOOKED_AT);
        List<Proposal> found = newest.stream()
                .flatMap(line -> DefiningWords.in(line.text()).stream()
                        .map(words -> new Proposal(line.withoutCustomer(), words.sentence(), words.weight())))
                .sorted(Comparator.comparingInt(Proposal::weight).reversed())
                .toList();
        Set<Long> settled = definitions.settled(
                found.stream().map(each -> each.comment().id()).toList());
        // the same words of several customers are proposed once, and not at all when they have been chosen
        Set<String> said = definitions.of(null, MOST).stream()
                .map(each -> plain(each.quote()))
                .collect(Collectors.toCollection(HashSet::new));
        return found.stream()
                .filter(each -> !settled.contains(each.comment().id()))
                .filter(each -> said.add(plain(each.sentence())))
                .limit(most)
                .toList();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable Set<Long> scope(@Nullable DepartmentId department) {
        Set<Long> own = Scope.ofLists(desk.actor());
        if (department == null) {
            return own;
        }
        Set<Long> wanted = new HashSet<>(withBelow(department));
        if (own != null) {
            wanted.retainAll(own);
        }
        return wanted;
    }

    /** @param quote words of the comment, as they stand there */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    public void choose(CommentId id, @Nullable DepartmentId department, String quote) {
        Actor actor = desk.actor();
        CommentLine comment = mine(id);
        boolean may = department == null
                ? actor.is(Role.CX_TEAM)
                : Scope.mayChangeThemesOf(actor, departments.get(department).id());
        if (!may) {
            throw Refusal.notFound();
        }
        CustomerDefinition definition = new CustomerDefinition(comment, department, quote, actor, desk.now());
        if (definitions.settled(Set.of(id.value())).contains(id.value())) {
            throw Refusal.conflict("voice.words.already");
        }
        definitions.add(definition);
        desk.record("chose", "customer-definition", definition.id(), null, definition.quote());
    }

    /** Does not propose this comment again. */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    public void setAside(CommentId id) {
        mine(id);
        definitions.setAside(id.value(), desk.actor().signInName(), desk.now());
        desk.record("set aside", "customer-definition", id.value(), null, null);
    }

    /** Takes it out of the collection. */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    public void remove(long id) {
        CustomerDefinition definition =
                definitions.find(id).filter(this::mayRemove).orElseThrow(Refusal::notFound);
        definitions.remove(definition);
        desk.record("removed", "customer-definition", id, definition.quote(), null);
    }

    public boolean mayRemove(CustomerDefinition definition) {
        Actor actor = desk.actor();
        DepartmentId department = definition.department();
        return department == null ? actor.is(Role.CX_TEAM) : Scope.mayChangeThemesOf(actor, department);
    }

    private CommentLine mine(CommentId id) {
        return comments.find(id.value())
                .filter(line -> Scope.mayHandle(desk.actor(), line))
                .orElseThrow(Refusal::notFound);
    }

    private Set<Long> withBelow(DepartmentId department) {
        return departments.withBelow(department).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
    }
}
