package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.domain.CommentFile;
import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes comments in, from a file or from a machine, many at a time: checks each, recognizes those it has already, routes those
 * that are new or changed, and says of each what became of it.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional
public class TakingComments {

    private final Comments comments;
    private final RoutingKnowledge routing;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TakingComments() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public TakingComments(
            @Nullable Comments comments,
            @Nullable RoutingKnowledge routing,
            @Nullable AuditTrail audit,
            @Nullable Clock clock) {
        this.comments = comments;
        this.routing = routing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes some comments; a bad one does not keep the others out.
     *
     * @param source for those that do not name their own
     * @param importId of the file they come with; null when they come one by one
     * @param dryRun judge only and write nothing
     * @return an outcome for each, in their order
     */
    public List<TakenComment> take(List<TakeComment> given, String source, @Nullable Long importId, boolean dryRun) {
        Departments departments = routing.departments();
        CommentReader reader = new CommentReader(departments, clock.instant(), source);
        List<Object> readOrRejected = new ArrayList<>();
        for (TakeComment one : given) {
            try {
                readOrRejected.add(reader.read(one));
            } catch (CommentReader.Rejected e) {
                readOrRejected.add(e);
            }
        }
        return new Batch(readOrRejected, importId, dryRun).take();
    }

    /** One call's work. */
    private final class Batch {
        private final List<Object> readOrRejected;
        private final @Nullable Long importId;
        private final boolean dryRun;
        private final Router router = routing.router();
        private final Map<Identity, FullComment> before;
        private final Map<Identity, FullComment> now;
        private final List<TakenComment> taken = new ArrayList<>();
        private final List<Long> freshIds;
        private int nextId;

        Batch(List<Object> readOrRejected, @Nullable Long importId, boolean dryRun) {
            this.readOrRejected = readOrRejected;
            this.importId = importId;
            this.dryRun = dryRun;
            Set<Identity> identities = new HashSet<>();
            readOrRejected.forEach(each -> {
                if (each instanceof CommentReader.Read read) {
                    identities.add(read.identity());
                }
            });
            this.before = identities.isEmpty() ? Map.of() : comments.stored(identities);
            this.now = new LinkedHashMap<>(before);
            int missing = identities.size() - before.size();
            this.freshIds = dryRun || missing == 0 ? List.of() : comments.freshIds(missing);
        }

        List<TakenComment> take() {
            for (Object each : readOrRejected) {
                try {
                    if (each instanceof CommentReader.Rejected rejected) {
                        throw rejected;
                    }
                    taken.add(take((CommentReader.Read) each));
                } catch (CommentReader.Rejected e) {
                    taken.add(new TakenComment(RowOutcome.rejected(e.field, e.reason, e.arguments), null));
                }
            }
            if (!dryRun) {
                write();
            }
            return taken;
        }

        private TakenComment take(CommentReader.Read read) throws CommentReader.Rejected {
            FullComment stored = now.get(read.identity());
            FullComment next = stored == null ? fresh(read) : changed(stored, read);
            if (stored != null && same(stored, next)) {
                return new TakenComment(RowOutcome.UNCHANGED, idOf(stored));
            }
            now.put(read.identity(), next);
            return new TakenComment(
                    stored == null
                            ? RowOutcome.ADDED
                            : RowOutcome.changed(
                                    stored.id(), Change.between(CommentFile.of(stored), CommentFile.of(next))),
                    idOf(next));
        }

        private @Nullable CommentId idOf(FullComment comment) {
            return comment.id() == 0 ? null : new CommentId(comment.id());
        }

        private FullComment fresh(CommentReader.Read read) throws CommentReader.Rejected {
            Router.Decision decision = router.route(read.incoming());
            List<Routing> routings = decision.waiting() ? List.of() : routings(decision, read);
            Set<Long> themes = themes(read, Set.of(), routings);
            long id = dryRun ? 0 : freshIds.get(nextId++);
            return full(id, read, routings, decision.waiting(), importId, themes);
        }

        private FullComment changed(FullComment stored, CommentReader.Read read) throws CommentReader.Rejected {
            FullComment sameRouting =
                    full(stored.id(), read, stored.routings(), stored.waiting(), stored.importId(), stored.themes());
            boolean rerouted = !stored.isRoutedByHand() && !(same(stored, sameRouting) && sameColumns(stored, read));
            if (!rerouted) {
                Set<Long> themes = themes(read, stored.themes(), stored.routings());
                return full(
                        stored.id(), read, at(stored.routings(), read), stored.waiting(), stored.importId(), themes);
            }
            Router.Decision decision = router.route(read.incoming());
            List<Routing> routings = decision.waiting() ? List.of() : routings(decision, read);
            return full(
                    stored.id(),
                    read,
                    routings,
                    decision.waiting(),
                    stored.importId(),
                    themes(read, stored.themes(), routings));
        }

        private List<Routing> at(List<Routing> routings, CommentReader.Read read) {
            return routings.stream()
                    .map(routing -> routing.at(read.occurredAt()))
                    .toList();
        }

        /** Whether the departments that the source names are those it named before. */
        private boolean sameColumns(FullComment stored, CommentReader.Read read) {
            List<Concern> byColumn = router.route(read.incoming()).concerns().stream()
                    .filter(c -> c.how() == cx.stewardship.customervoice.domain.RoutedBy.COLUMN)
                    .toList();
            List<Routing> columns = stored.routings().stream()
                    .filter(r -> r.how() == cx.stewardship.customervoice.domain.RoutedBy.COLUMN)
                    .toList();
            return byColumn.size() == columns.size()
                    && byColumn.stream().allMatch(c -> columns.stream()
                            .anyMatch(r -> r.departmentId() == c.departmentId() && r.role() == c.role()));
        }

        private List<Routing> routings(Router.Decision decision, CommentReader.Read read) {
            return decision.concerns().stream()
                    .map(concern -> concern.at(read.occurredAt()))
                    .toList();
        }

        private Set<Long> themes(CommentReader.Read read, Set<Long> stored, List<Routing> routings)
                throws CommentReader.Rejected {
            String name = read.theme();
            if (name == null) {
                return stored;
            }
            if (routings.isEmpty()) {
                throw new CommentReader.Rejected("theme", "voice.import.themeWithoutDepartment", name);
            }
            Set<Long> themes = new HashSet<>(stored);
            themes.add(routing.themeNamed(routings, name, dryRun));
            return themes;
        }

        private void write() {
            List<FullComment> added = new ArrayList<>();
            List<FullComment> changedFrom = new ArrayList<>();
            List<FullComment> changedTo = new ArrayList<>();
            now.forEach((identity, comment) -> {
                FullComment stored = before.get(identity);
                if (stored == null) {
                    added.add(comment);
                } else if (!same(stored, comment)) {
                    changedFrom.add(stored);
                    changedTo.add(comment);
                }
            });
            if (!added.isEmpty()) {
                comments.add(added);
            }
            if (!changedTo.isEmpty()) {
                comments.change(changedFrom, changedTo);
            }
            if (added.size() + changedTo.size() > 0) {
                String id = importId == null
                        ? (added.isEmpty() ? changedTo : added).get(0).id() + ""
                        : "import " + importId;
                audit.record("taken", "comments", id, null, "+" + added.size() + " ~" + changedTo.size());
            }
        }
    }

    private static FullComment full(
            long id,
            CommentReader.Read read,
            List<Routing> routings,
            boolean waiting,
            @Nullable Long importId,
            Set<Long> themes) {
        return new FullComment(
                id,
                read.identity(),
                read.occurredAt(),
                read.receivedAt(),
                read.text(),
                read.context(),
                waiting,
                importId,
                routings,
                themes);
    }

    private static boolean same(FullComment one, FullComment other) {
        return one.occurredAt().equals(other.occurredAt())
                && one.receivedAt().equals(other.receivedAt())
                && one.text().equals(other.text())
                && one.context().equals(other.context())
                && one.waiting() == other.waiting()
                && Objects.equals(Set.copyOf(one.routings()), Set.copyOf(other.routings()))
                && one.themes().equals(other.themes());
    }
}
