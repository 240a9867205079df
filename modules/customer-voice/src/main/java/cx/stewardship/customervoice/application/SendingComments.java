package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingActs.Act;
import cx.stewardship.customervoice.domain.RoutingActs.State;
import cx.stewardship.customervoice.domain.RoutingActs.Step;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says by hand whom comments concern: where a rule was wrong, unsure, or knew nothing. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class SendingComments {

    private final Comments comments;
    private final CommentReads reads;
    private final RoutingRecord record;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected SendingComments() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public SendingComments(
            @Nullable Comments comments,
            @Nullable CommentReads reads,
            @Nullable RoutingRecord record,
            @Nullable CurrentActor current) {
        this.comments = comments;
        this.reads = reads;
        this.record = record;
        this.current = current;
    }

    /**
     * Replaces what was said before. A comment that waited may be placed by the CX team only; any other by those whom it concerns
     * as well.
     *
     * @param receivedBy the department that customers told it; null if it is not known
     * @param originatedIn the department in which it began; null if it is not known
     */
    public void send(CommentId id, @Nullable DepartmentId receivedBy, @Nullable DepartmentId originatedIn) {
        sendAll(
                id,
                receivedBy == null ? Set.of() : Set.of(receivedBy),
                originatedIn == null ? Set.of() : Set.of(originatedIn));
    }

    /** The same for several departments at once; at least one. */
    public void sendAll(CommentId id, Set<DepartmentId> receivedBy, Set<DepartmentId> originatedIn) {
        FullComment comment = mine(id);
        if (receivedBy.isEmpty() && originatedIn.isEmpty()) {
            throw Refusal.invalid("voice.route.nobody");
        }
        List<Routing> after = new ArrayList<>();
        receivedBy.forEach(department -> after.add(keptOrByHand(comment, ConcernRole.RECEIVED, department)));
        originatedIn.forEach(department -> after.add(keptOrByHand(comment, ConcernRole.ORIGINATED, department)));
        change(comment, after);
    }

    /** Says where it began, and leaves who received it as it is. It is a person's word from now on, also when it was right before. */
    public void began(CommentId id, Set<DepartmentId> departments) {
        FullComment comment = mine(id);
        if (departments.isEmpty()) {
            throw Refusal.invalid("voice.route.nobody");
        }
        List<Routing> after = new ArrayList<>(comment.routings());
        after.removeIf(routing -> routing.role() == ConcernRole.ORIGINATED);
        departments.forEach(department -> after.add(byHand(comment, ConcernRole.ORIGINATED, department)));
        change(comment, after);
    }

    /** Says that it concerns no department: a greeting, something without content. It stays in the stream of the whole company. */
    public void nobody(CommentId id) {
        change(mine(id), List.of());
    }

    /**
     * Sets back the last that this person decided within a day. What somebody else has changed since is passed over.
     *
     * @return the comment that is as it was before; empty when there is nothing to set back
     */
    public Optional<CommentId> undo() {
        for (RoutingActs.Line line : record.undoable(current.get())) {
            Act act = record.act(line.id());
            if (act.steps().isEmpty()) {
                continue;
            }
            Step step = act.steps().get(0);
            Set<Long> locked = comments.lock(List.of(step.commentId()));
            FullComment now = comments.withIds(locked).get(step.commentId());
            if (now != null && State.of(now).isSame(step.after())) {
                comments.change(
                        List.of(now),
                        List.of(now.routed(
                                step.before().routings(), step.before().waiting())));
                record.undone(act);
                return Optional.of(new CommentId(step.commentId()));
            }
        }
        return Optional.empty();
    }

    /** How many decisions this person can set back. */
    public int undoable() {
        return record.undoable(current.get()).size();
    }

    /** Locked, so that two do not decide at once. */
    private FullComment mine(CommentId id) {
        Actor actor = current.get();
        CommentLine line = reads.find(id.value())
                .filter(found -> Scope.mayHandle(actor, found))
                .orElseThrow(Refusal::notFound);
        comments.await(line.id());
        return Optional.ofNullable(comments.withIds(List.of(line.id())).get(line.id()))
                .orElseThrow(Refusal::notFound);
    }

    private void change(FullComment comment, Collection<Routing> routings) {
        FullComment after = comment.routed(List.copyOf(routings), false);
        comments.change(List.of(comment), List.of(after));
        record.decided(comment.id(), State.of(comment), State.of(after), current.get());
    }

    private Routing keptOrByHand(FullComment comment, ConcernRole role, DepartmentId department) {
        return comment.routings().stream()
                .filter(routing -> routing.role() == role && routing.departmentId() == department.value())
                .filter(routing -> routing.sureness() >= Router.SURE)
                .findFirst()
                .orElseGet(() -> byHand(comment, role, department));
    }

    private Routing byHand(FullComment comment, ConcernRole role, DepartmentId department) {
        Actor actor = current.get();
        return new Routing(
                department.value(),
                role,
                RoutedBy.HAND,
                null,
                "voice.why.hand",
                List.of(actor.displayName()),
                100,
                actor.signInName(),
                comment.occurredAt());
    }
}
