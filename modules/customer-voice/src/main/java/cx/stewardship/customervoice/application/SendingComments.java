package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.Comment;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says by hand whom comments concern: where a rule was wrong, unsure, or knew nothing. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class SendingComments {

    private final Comments comments;
    private final CommentReads reads;
    private final AuditTrail audit;
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
            @Nullable AuditTrail audit,
            @Nullable CurrentActor current) {
        this.comments = comments;
        this.reads = reads;
        this.audit = audit;
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
        Actor actor = current.get();
        CommentLine line = reads.find(id.value())
                .filter(found -> Scope.mayHandle(actor, found))
                .orElseThrow(Refusal::notFound);
        Comment comment = comments.find(id).orElseThrow(Refusal::notFound);
        Collection<Routing> before = comment.routings();
        List<Routing> after = new ArrayList<>();
        add(after, before, ConcernRole.RECEIVED, receivedBy, comment, actor);
        add(after, before, ConcernRole.ORIGINATED, originatedIn, comment, actor);
        comment.concerns(after);
        comments.rerouted(comment, before, after);
        audit.record("routed", "comment", line.id(), readable(before), readable(after));
    }

    private static void add(
            List<Routing> after,
            Collection<Routing> before,
            ConcernRole role,
            @Nullable DepartmentId department,
            Comment comment,
            Actor actor) {
        if (department == null) {
            return;
        }
        Optional<Routing> kept = before.stream()
                .filter(routing -> routing.role() == role && routing.departmentId() == department.value())
                .filter(routing -> routing.sureness() >= Router.SURE)
                .findFirst();
        after.add(kept.orElseGet(() -> new Routing(
                department.value(),
                role,
                RoutedBy.HAND,
                null,
                "voice.why.hand",
                List.of(actor.displayName()),
                100,
                actor.signInName(),
                comment.occurredAt())));
    }

    private static String readable(Collection<Routing> routings) {
        return routings.stream()
                .map(routing -> routing.role() + " " + routing.departmentId() + " by " + routing.how())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
