package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentHistory;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads comments: the cut of those who ask, and one comment for those whom a thread leads to it. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR})
@Transactional
public class ReadingComments {

    private final CommentReads comments;
    private final Departments departments;
    private final CurrentActor current;
    private final CommentHistory history;

    @SuppressWarnings("NullAway.Init")
    protected ReadingComments() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReadingComments(
            @Nullable CommentReads comments,
            @Nullable Departments departments,
            @Nullable CurrentActor current,
            @Nullable CommentHistory history) {
        this.comments = comments;
        this.departments = departments;
        this.current = current;
        this.history = history;
    }

    private static final int MOST_HISTORY = 40;

    /** The most that an export holds. */
    public static final int MOST_EXPORTED = 20_000;

    /**
     * A piece of the stream, newest first.
     *
     * @param department its cut, with those below; null for all that the reader may see
     * @param after the key that the piece before gave; null for the first
     */
    public Slice<CommentLine> stream(
            @Nullable DepartmentId department, CommentFilter filter, @Nullable String after, int most) {
        return seen(comments.stream(scope(current.get(), department), filter, after, most));
    }

    /** The same, those first that say most of what is searched for. */
    public Slice<CommentLine> relevant(
            @Nullable DepartmentId department, CommentFilter filter, @Nullable String after, int most) {
        return seen(comments.relevant(scope(current.get(), department), filter, after, most));
    }

    /**
     * What a page shows at first.
     *
     * @param counts how many fit each of the views that were asked for, as far as a page needs to know
     * @param sources where comments come from
     */
    public record Look(Slice<CommentLine> first, List<Counted> counts, List<String> sources) {}

    /**
     * The beginning of the stream, and how many there are in other views of it.
     *
     * @param department its cut, with those below; null for all that the reader may see
     */
    public Look look(
            @Nullable DepartmentId department,
            CommentFilter filter,
            boolean byRelevance,
            int most,
            List<CommentFilter> views) {
        Set<Long> scope = scope(current.get(), department);
        Slice<CommentLine> shown =
                byRelevance ? relevant(department, filter, null, most) : stream(department, filter, null, most);
        return new Look(
                shown,
                views.stream()
                        .map(view -> view.equals(filter)
                                ? new Counted(shown.total(), shown.more())
                                : comments.countUpTo(scope, view))
                        .toList(),
                comments.sources());
    }

    private Slice<CommentLine> seen(Slice<CommentLine> slice) {
        Actor actor = current.get();
        return new Slice<>(
                slice.rows().stream().map(line -> seenBy(actor, line)).toList(),
                slice.next(),
                slice.total(),
                slice.more());
    }

    /** Everything that fits, for a file, in the order in which it is seen; at most {@link #MOST_EXPORTED}. */
    public List<CommentLine> export(@Nullable DepartmentId department, CommentFilter filter, boolean byRelevance) {
        return byRelevance
                ? relevant(department, filter, null, MOST_EXPORTED).rows()
                : stream(department, filter, null, MOST_EXPORTED).rows();
    }

    /** @throws Refusal (not found) also for what lies outside the reader's scope */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
    public CommentLine get(CommentId id) {
        Actor actor = current.get();
        return comments.find(id.value())
                .filter(line -> Scope.maySee(actor, line))
                .map(line -> seenBy(actor, line))
                .orElseThrow(Refusal::notFound);
    }

    /** What people did to it, the newest first. @throws Refusal (not found) also for what lies outside the reader's scope */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
    public List<CommentHistory.Happened> history(CommentId id) {
        get(id);
        return history.of(id.value(), MOST_HISTORY);
    }

    /** Whether the reader may send this comment elsewhere and put it into themes. */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
    public boolean mayHandle(CommentLine line) {
        return Scope.mayHandle(current.get(), line);
    }

    private static CommentLine seenBy(Actor actor, CommentLine line) {
        return Scope.maySeeCustomer(actor, line) ? line : line.withoutCustomer();
    }

    private @Nullable Set<Long> scope(Actor actor, @Nullable DepartmentId department) {
        Set<Long> own = Scope.ofLists(actor);
        if (department == null) {
            return own;
        }
        if (own != null && !own.contains(department.value())) {
            throw Refusal.notFound();
        }
        Set<Long> cut = departments.withBelow(department).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toCollection(HashSet::new));
        if (own != null) {
            cut.retainAll(own);
        }
        return cut;
    }
}
