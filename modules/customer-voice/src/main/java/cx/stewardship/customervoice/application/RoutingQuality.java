package cx.stewardship.customervoice.application;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.RoutingModel;
import cx.stewardship.customervoice.domain.RoutingModels;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well routing works: how much goes without a person, and how much of that goes where it belongs. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class RoutingQuality {

    /** Full weeks that are looked at. */
    public static final int WEEKS = 12;

    /** Below so many a share is no figure. */
    public static final int ENOUGH = 10;

    private final RoutingSamples samples;
    private final RoutingModels models;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected RoutingQuality() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public RoutingQuality(@Nullable RoutingSamples samples, @Nullable RoutingModels models, @Nullable Clock clock) {
        this.samples = samples;
        this.models = models;
        this.clock = clock;
    }

    /** So many of so many; the share only when there are enough. */
    public record Share(int count, int of, @Nullable Double share, @Nullable Double lower, @Nullable Double upper)
            implements Serializable {

        static Share of(int count, int of) {
            Optional<Estimate> estimate = of < ENOUGH ? Optional.empty() : Intervals.share(count, of);
            return new Share(
                    count,
                    of,
                    estimate.map(Estimate::value).orElse(null),
                    estimate.map(Estimate::lower).orElse(null),
                    estimate.map(Estimate::upper).orElse(null));
        }

        public boolean isEnough() {
            return share != null;
        }
    }

    /** @param coverage comments that found where they began without a person; @param accuracy of the sample */
    public record Week(LocalDate monday, Share coverage, int drawn, Share accuracy) implements Serializable {}

    public record Way(RoutedBy way, int drawn, Share accuracy) implements Serializable {}

    /** What was learned, for one role. */
    public record Lesson(ConcernRole role, java.time.Instant at, int examples, int byPeople, int departments)
            implements Serializable {}

    /** @param accuracy of weeks whose sample was looked at whole: what was corrected before would weigh too much in half a one */
    public record Report(
            List<Week> weeks, List<Way> ways, Share coverage, Share accuracy, List<Lesson> lessons, int newCorrections)
            implements Serializable {
        public Report {
            weeks = List.copyOf(weeks);
            ways = List.copyOf(ways);
            lessons = List.copyOf(lessons);
        }
    }

    /** The last full weeks. */
    public Report report() {
        LocalDate monday = FullComment.mondayOf(clock.instant());
        LocalDate from = monday.minusWeeks(WEEKS);
        List<RoutingSamples.Week> weeks = samples.weeks(from, monday);
        Map<RoutedBy, RoutingSamples.Way> ways = samples.ways(from, monday);
        return new Report(
                weeks.stream().map(RoutingQuality::week).toList(),
                ways.values().stream()
                        .map(way -> new Way(way.way(), way.drawn(), Share.of(way.confirmed(), way.judged())))
                        .toList(),
                Share.of(
                        weeks.stream().mapToInt(RoutingSamples.Week::routed).sum(),
                        weeks.stream().mapToInt(RoutingSamples.Week::comments).sum()),
                Share.of(
                        whole(weeks).mapToInt(RoutingSamples.Week::confirmed).sum(),
                        whole(weeks).mapToInt(RoutingSamples.Week::judged).sum()),
                List.of(ConcernRole.ORIGINATED, ConcernRole.RECEIVED).stream()
                        .flatMap(role -> models.facts(role).stream())
                        .map(RoutingQuality::lesson)
                        .toList(),
                models.newCorrections());
    }

    private static Stream<RoutingSamples.Week> whole(List<RoutingSamples.Week> weeks) {
        return weeks.stream().filter(RoutingSamples.Week::isComplete);
    }

    private static Week week(RoutingSamples.Week week) {
        return new Week(
                week.monday(),
                Share.of(Math.min(week.routed(), week.comments()), week.comments()),
                week.drawn(),
                Share.of(week.confirmed(), week.judged()));
    }

    private static Lesson lesson(RoutingModel.Facts facts) {
        return new Lesson(
                facts.role(),
                facts.learnedAt(),
                facts.examples(),
                facts.byPeople(),
                facts.departments().size());
    }
}
