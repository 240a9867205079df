package cx.stewardship.web.thread;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.web.thread.GoldenThread.Stage;
import cx.stewardship.web.thread.GoldenThread.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the golden thread from any object in both directions. Modules name only the links they know; here the pieces are
 * put together. The walk is bounded: from each object to at most {@value #MOST_A_STEP} others of a kind and to at most
 * {@value #MOST_REACHED} of a kind in each direction, and never twice to the same one, so a circle ends it. At most
 * {@value #MOST_A_STAGE} of a kind are shown, those that tell one story first.
 */
@ApplicationScoped
public class GoldenThreads {

    static final int MOST_A_STEP = 3;
    static final int MOST_A_STAGE = 6;
    static final int MOST_REACHED = 18;

    private Iterable<ThreadLinks> modules;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected GoldenThreads() {}

    @Inject
    public GoldenThreads(Instance<ThreadLinks> modules, CurrentActor current) {
        this((Iterable<ThreadLinks>) modules, current);
    }

    GoldenThreads(Iterable<ThreadLinks> modules, CurrentActor current) {
        this.modules = modules;
        this.current = current;
    }

    /** What touches an object, asked for once in a thread: it is passed in both directions. */
    private final class Links {
        private final Map<ThreadRef, List<List<ThreadLink>>> known = new HashMap<>();

        List<List<ThreadLink>> touching(ThreadRef ref) {
            return known.computeIfAbsent(ref, asked -> {
                List<List<ThreadLink>> byModule = new ArrayList<>();
                modules.forEach(module -> byModule.add(module.touching(asked, 2 * MOST_A_STEP)));
                return byModule;
            });
        }
    }

    /** Objects as this actor sees them, each looked up once in a thread and only when it is asked for. */
    private final class Described {
        private final Actor actor;
        private final Map<ThreadRef, Optional<ThreadNode>> known = new HashMap<>();

        Described(Actor actor) {
            this.actor = actor;
        }

        Optional<ThreadNode> get(ThreadRef ref) {
            return known.computeIfAbsent(ref, this::find);
        }

        private Optional<ThreadNode> find(ThreadRef ref) {
            for (ThreadLinks module : modules) {
                Optional<ThreadNode> node = module.describe(ref, actor);
                if (node.isPresent()) {
                    return node;
                }
            }
            return Optional.empty();
        }
    }

    /** @throws Refusal (not found) when the object does not exist or is not for this actor */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public GoldenThread through(ThreadRef ref) {
        return through(ref, MOST_A_STAGE);
    }

    /**
     * The same with the first object of each stage alone: others are not even looked up.
     *
     * @throws Refusal (not found) when the object does not exist or is not for this actor
     */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public GoldenThread strip(ThreadRef ref) {
        return through(ref, 1);
    }

    private GoldenThread through(ThreadRef ref, int mostAStage) {
        Described described = new Described(current.get());
        ThreadNode here = described.get(ref).orElseThrow(Refusal::notFound);
        Station start = Station.at(ref, null);
        Links links = new Links();
        List<Station> reached = new ArrayList<>(walk(start, true, links));
        reached.addAll(walk(start, false, links));
        reached.addAll(whatElseCameOf(reached, links));
        reached.addAll(goOnTowardsTheCustomer(reached, links));
        return new GoldenThread(here, stages(ref, reached, described, mostAStage));
    }

    /**
     * A score rests on plans, on statements and on criteria side by side, so the way back from it may pass a plan and miss the
     * statement that the plan left behind. What came of the plans on the way fills the stages that would be called missing.
     */
    private List<Station> whatElseCameOf(List<Station> reached, Links links) {
        ThreadKind here = reached.get(0).ref().kind();
        Set<ThreadKind> found =
                reached.stream().map(station -> station.ref().kind()).collect(Collectors.toSet());
        return reached.stream()
                .filter(station -> station.ref().kind() == ThreadKind.PLAN && ThreadKind.PLAN.compareTo(here) < 0)
                .flatMap(plan -> walk(plan, false, links).stream())
                .filter(station -> station.ref().kind().compareTo(here) < 0)
                .filter(station -> !found.contains(station.ref().kind()))
                .toList();
    }

    /**
     * A long way may end at a theme whose comments a shorter way reached before. The longest ones go on from their ends, so that
     * the comment shown belongs to the theme beside it.
     */
    private List<Station> goOnTowardsTheCustomer(List<Station> reached, Links links) {
        int longest = farthest(reached, true)
                .map(station -> fullness(station, reached))
                .orElse(0);
        return ahead(reached, true)
                .filter(station -> fullness(station, reached) == longest)
                .flatMap(end -> walk(end, true, links).stream().skip(1))
                .toList();
    }

    /** All stations in one direction, near ones first; the start is the first of them. */
    private List<Station> walk(Station start, boolean towardsCustomer, Links links) {
        List<Station> reached = new ArrayList<>();
        Set<ThreadRef> seen = new HashSet<>(Set.of(start.ref()));
        Map<ThreadKind, Integer> perKind = new EnumMap<>(ThreadKind.class);
        Deque<Station> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Station station = next.remove();
            reached.add(station);
            for (ThreadRef ref : neighbours(station, towardsCustomer, links)) {
                Station neighbour = Station.at(ref, station);
                ThreadKind kind = neighbour.ref().kind();
                if (perKind.getOrDefault(kind, 0) < MOST_REACHED && seen.add(neighbour.ref())) {
                    perKind.merge(kind, 1, Integer::sum);
                    next.add(neighbour);
                }
            }
        }
        return reached;
    }

    private List<ThreadRef> neighbours(Station station, boolean towardsCustomer, Links links) {
        if (station.isEnd(towardsCustomer)) {
            return List.of();
        }
        Map<ThreadKind, Integer> taken = new EnumMap<>(ThreadKind.class);
        List<ThreadRef> neighbours = new ArrayList<>();
        for (ThreadRef member : station.members()) {
            for (List<ThreadLink> ofModule : links.touching(member)) {
                for (ThreadLink link : ofModule) {
                    ThreadRef begin = towardsCustomer ? link.to() : link.from();
                    ThreadRef end = towardsCustomer ? link.from() : link.to();
                    if (begin.equals(member)
                            && !neighbours.contains(end)
                            && taken.merge(end.kind(), 1, Integer::sum) <= MOST_A_STEP) {
                        neighbours.add(end);
                    }
                }
            }
        }
        return neighbours;
    }

    private static List<Stage> stages(ThreadRef here, List<Station> reached, Described described, int mostAStage) {
        Set<ThreadRef> longest = longestWay(reached);
        List<ThreadRef> all = reached.stream()
                .flatMap(station -> station.members().stream())
                .distinct()
                .toList();
        List<Stage> stages = new ArrayList<>();
        for (ThreadKind kind : ThreadKind.values()) {
            List<ThreadRef> refs = all.stream()
                    .filter(ref -> ref.kind() == kind)
                    .sorted(Comparator.comparing((ThreadRef ref) -> !ref.equals(here))
                            .thenComparing(ref -> !longest.contains(ref)))
                    .toList();
            List<ThreadNode> nodes = refs.stream()
                    .flatMap(ref -> described.get(ref).stream())
                    .limit(mostAStage)
                    .toList();
            boolean hidden = nodes.isEmpty() && refs.stream().anyMatch(ref -> isHidden(ref, described));
            State state = !nodes.isEmpty() ? State.FOUND : hidden ? State.NOT_FOR_YOU : State.MISSING;
            stages.add(new Stage(kind, state, kind == here.kind(), nodes));
        }
        return stages;
    }

    /** A root cause or check that nobody wrote is missing; one whose plan is not shown either is not for this actor. */
    private static boolean isHidden(ThreadRef ref, Described described) {
        return described.get(Station.at(ref, null).ref()).isEmpty();
    }

    /** What lies on the longest chain in each direction: it is shown first, so that a strip of one link each tells one story. */
    private static Set<ThreadRef> longestWay(List<Station> reached) {
        Set<ThreadRef> way = new HashSet<>();
        for (boolean first = true; ; first = false) {
            Optional<Station> farthest = farthest(reached, first);
            farthest.ifPresent(station -> station.addWayTo(way));
            farthest.flatMap(station -> leftBy(station, reached)).ifPresent(station -> station.addWayTo(way));
            if (!first) {
                return way;
            }
        }
    }

    private static Optional<Station> farthest(List<Station> reached, boolean towardsCustomer) {
        return ahead(reached, towardsCustomer)
                .max(Comparator.comparingInt((Station station) -> fullness(station, reached))
                        .thenComparing(Station::length));
    }

    private static Stream<Station> ahead(List<Station> reached, boolean towardsCustomer) {
        ThreadKind start = reached.get(0).ref().kind();
        return reached.stream()
                .skip(1)
                .filter(station -> !station.isAside())
                .filter(station -> station.ref().kind().compareTo(start) < 0 == towardsCustomer);
    }

    /** How many stages a way shows, together with what else came of a plan that it passes. */
    private static int fullness(Station station, List<Station> reached) {
        return station.length() + leftBy(station, reached).map(Station::length).orElse(0);
    }

    /** The farthest thing that came of a plan on this way, other than by the way itself. */
    private static Optional<Station> leftBy(Station way, List<Station> reached) {
        return reached.stream()
                .filter(station -> station.isAside() && way.passes(station))
                .max(Comparator.comparingInt(Station::length));
    }
}
