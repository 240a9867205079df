package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.domain.Cycle;
import cx.stewardship.performancereviews.domain.Cycles;
import cx.stewardship.performancereviews.domain.Distributions;
import cx.stewardship.performancereviews.domain.Distributions.OfDepartment;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a cycle is and how its ratings spread, by department: counts, no names. A department with fewer than five reviewed
 * people is not broken down, and nor does it count in the sum, so that it cannot be found by subtraction.
 */
@ApplicationScoped
@Transactional
public class ReadingDistributions {

    public static final int SMALLEST_GROUP = 5;

    private Cycles cycles;
    private Distributions distributions;
    private Workforce workforce;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingDistributions() {}

    @Inject
    public ReadingDistributions(Cycles cycles, Distributions distributions, Workforce workforce, Acting acting) {
        this.cycles = cycles;
        this.distributions = distributions;
        this.workforce = workforce;
        this.acting = acting;
    }

    /**
     * A cycle in a list.
     *
     * @param reviews how many there are
     * @param rated in how many of them the manager is done
     */
    public record CycleLine(
            CycleId id,
            String name,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable LocalDate selfDue,
            @Nullable LocalDate managerDue,
            boolean heldHere,
            boolean closed,
            long reviews,
            long rated)
            implements Serializable {}

    /**
     * One department, or the sum of those that are shown.
     *
     * @param department null for the sum
     * @param hidden whether the group is too small; then all figures are 0
     * @param states reviews in each state, in the order of {@link ReviewState}
     * @param rated people with a rating that counts
     * @param levelsHidden whether too few people are rated to show how the ratings spread
     * @param levels ratings at each level from 1 to 5
     * @param mean of the ratings, 1 to 5; 0 when there are none
     */
    public record Row(
            @Nullable Long department,
            String code,
            String name,
            boolean hidden,
            long people,
            List<Long> states,
            long rated,
            boolean levelsHidden,
            List<Long> levels,
            double mean)
            implements Serializable {

        /** Reviews whose manager is done. */
        public long done() {
            return states.subList(3, 6).stream().mapToLong(Long::longValue).sum();
        }

        public long ratings() {
            return levels.stream().mapToLong(Long::longValue).sum();
        }
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE})
    public List<CycleLine> cycles() {
        Map<CycleId, long[]> progress = distributions.progress();
        return cycles.all().stream()
                .map(cycle -> line(cycle, progress.getOrDefault(cycle.id(), new long[] {0, 0})))
                .toList();
    }

    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE})
    public CycleLine cycle(CycleId id) {
        return line(cycles.get(id), distributions.progress().getOrDefault(id, new long[] {0, 0}));
    }

    private static CycleLine line(Cycle cycle, long[] progress) {
        return new CycleLine(
                cycle.id(),
                cycle.name(),
                cycle.fromDay(),
                cycle.toDay(),
                cycle.selfDue().orElse(null),
                cycle.managerDue().orElse(null),
                cycle.isHeldHere(),
                cycle.isClosed(),
                progress[0],
                progress[1]);
    }

    /** By name of the department, the sum of those shown last; a lead sees the departments they lead. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE})
    public List<Row> of(CycleId id) {
        cycles.get(id);
        Actor actor = acting.actor();
        boolean all = actor.isAny(Role.HR, Role.EXECUTIVE);
        Map<Long, OfDepartment> counts = new java.util.HashMap<>();
        distributions.of(id).forEach(count -> counts.put(count.department().value(), count));
        List<Row> rows = new ArrayList<>(workforce.departments().stream()
                .filter(department -> counts.containsKey(department.id().value()))
                .filter(department -> all || actor.leads(department.id()))
                .map(department -> row(
                        department.id().value(),
                        department.code(),
                        department.name(),
                        Objects.requireNonNull(counts.get(department.id().value()))))
                .sorted(Comparator.comparing(Row::name))
                .toList());
        if (rows.size() > 1) {
            rows.add(sum(rows));
        }
        return rows;
    }

    private static Row row(long department, String code, String name, OfDepartment count) {
        if (count.people() < SMALLEST_GROUP) {
            return new Row(department, code, name, true, 0, NONE, 0, true, List.of(0L, 0L, 0L, 0L, 0L), 0);
        }
        List<Long> states = new ArrayList<>();
        for (ReviewState state : ReviewState.values()) {
            states.add(count.reviews().getOrDefault(state, 0L));
        }
        boolean few = count.rated() < SMALLEST_GROUP;
        return new Row(
                department,
                code,
                name,
                false,
                count.people(),
                List.copyOf(states),
                few ? 0 : count.rated(),
                few,
                few ? List.of(0L, 0L, 0L, 0L, 0L) : count.levels(),
                few ? 0 : count.mean());
    }

    private static final List<Long> NONE = List.of(0L, 0L, 0L, 0L, 0L, 0L);

    private static Row sum(List<Row> rows) {
        long[] states = new long[6];
        long[] levels = new long[5];
        double weighted = 0;
        long people = 0;
        long rated = 0;
        for (Row row : rows) {
            people += row.people();
            rated += row.rated();
            for (int i = 0; i < states.length; i++) {
                states[i] += row.states().get(i);
            }
            for (int i = 0; i < levels.length; i++) {
                levels[i] += row.levels().get(i);
            }
            weighted += row.mean() * row.ratings();
        }
        long ratings = java.util.Arrays.stream(levels).sum();
        return new Row(
                null,
                "",
                "",
                false,
                people,
                java.util.Arrays.stream(states).boxed().toList(),
                rated,
                ratings == 0,
                java.util.Arrays.stream(levels).boxed().toList(),
                ratings == 0 ? 0 : weighted / ratings);
    }
}
