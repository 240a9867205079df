package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments that wait for a person: those that nobody could place, and those placed without being sure. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class WorkingOffTheQueue {

    private final CommentReads comments;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected WorkingOffTheQueue() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public WorkingOffTheQueue(@Nullable CommentReads comments, @Nullable CurrentActor current) {
        this.comments = comments;
        this.current = current;
    }

    /** Those that nobody could place, the oldest first: for the CX team only. */
    public List<CommentLine> waiting(int most) {
        return current.get().is(Role.CX_TEAM) ? comments.waiting(most) : List.of();
    }

    public long countWaiting() {
        return current.get().is(Role.CX_TEAM) ? comments.countWaiting() : 0;
    }

    /** Those of the reader's departments that were placed, but not surely; the newest first. */
    public List<CommentLine> unsure(int most) {
        Actor actor = current.get();
        return comments.unsure(actor.is(Role.CX_TEAM) ? null : own(actor), Router.SURE, most);
    }

    public long countUnsure() {
        Actor actor = current.get();
        return comments.countUnsure(actor.is(Role.CX_TEAM) ? null : own(actor), Router.SURE);
    }

    private static Set<Long> own(Actor actor) {
        Set<Long> own = Scope.ofLists(actor);
        return own == null ? Set.of() : own;
    }
}
