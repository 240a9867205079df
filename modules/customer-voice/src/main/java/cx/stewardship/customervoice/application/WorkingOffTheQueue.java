package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comments that a person should look at: those that nobody could place, those drawn by lot to see how good routing is, and those placed
 * without being sure.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class WorkingOffTheQueue {

    private final CommentReads comments;
    private final RoutingSamples samples;
    private final RoutingChoices choices;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected WorkingOffTheQueue() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public WorkingOffTheQueue(
            @Nullable CommentReads comments,
            @Nullable RoutingSamples samples,
            @Nullable RoutingChoices choices,
            @Nullable CurrentActor current) {
        this.comments = comments;
        this.samples = samples;
        this.choices = choices;
        this.current = current;
    }

    /** How many there are of each kind, for this reader. */
    public record Counts(long waiting, long samples, Counted unsure) implements java.io.Serializable {

        public static final Counts NONE = new Counts(0, 0, new Counted(0, false));

        public Counted all() {
            return new Counted(waiting + samples + unsure.comments(), unsure.more());
        }
    }

    /**
     * First those that wait, the oldest first; then the sample; then those placed without being sure, the newest first. A lead gets
     * the last of these only, of the own departments.
     */
    public List<QueueItem> items(int most) {
        Actor actor = current.get();
        List<CommentLine> lines = new ArrayList<>();
        Map<Long, QueueItem.Kind> kinds = new HashMap<>();
        if (actor.is(Role.CX_TEAM)) {
            comments.waiting(most).forEach(line -> add(lines, kinds, List.of(line), QueueItem.Kind.ofWaiting(line)));
            add(lines, kinds, comments.withIds(samples.open(most)), QueueItem.Kind.SAMPLE);
        }
        add(lines, kinds, comments.unsure(scope(actor), Router.SURE, most), QueueItem.Kind.UNSURE);
        return choices.items(
                lines.subList(0, Math.min(most, lines.size())),
                line -> kinds.getOrDefault(line.id(), QueueItem.Kind.UNSURE));
    }

    private static void add(
            List<CommentLine> all, Map<Long, QueueItem.Kind> kinds, List<CommentLine> some, QueueItem.Kind kind) {
        for (CommentLine line : some) {
            if (kinds.putIfAbsent(line.id(), kind) == null) {
                all.add(line);
            }
        }
    }

    public Counts counts() {
        Actor actor = current.get();
        boolean team = actor.is(Role.CX_TEAM);
        return new Counts(
                team ? comments.countWaiting() : 0,
                team ? samples.countOpen() : 0,
                comments.countUnsure(scope(actor), Router.SURE));
    }

    /** Those that nobody could place, the oldest first: for the CX team only. */
    public List<CommentLine> waiting(int most) {
        return current.get().is(Role.CX_TEAM) ? comments.waiting(most) : List.of();
    }

    private static @Nullable Set<Long> scope(Actor actor) {
        if (actor.is(Role.CX_TEAM)) {
            return null;
        }
        Set<Long> own = Scope.ofLists(actor);
        return own == null ? Set.of() : own.stream().collect(Collectors.toSet());
    }
}
