package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.PlanTimes;
import cx.stewardship.actionplans.domain.PlanTimes.Mark;
import cx.stewardship.actionplans.domain.PlanTimes.Span;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans on the axis of time, those that began first on top; nobody sees more than is theirs. */
@ApplicationScoped
@Transactional
public class ReadingTimelines {

    public static final int MOST = 60;

    private PlanDesk desk;
    private PlanLists lists;
    private PlanTimes times;

    @SuppressWarnings("NullAway.Init")
    protected ReadingTimelines() {}

    @Inject
    ReadingTimelines(PlanDesk desk, PlanLists lists, PlanTimes times) {
        this.desk = desk;
        this.lists = lists;
        this.times = times;
    }

    /** At most {@value #MOST}, those that were cancelled left out. */
    @AllowedTo(Role.EMPLOYEE)
    public List<PlanTimeline> of(PlanFilter filter) {
        LocalDate today = desk.today();
        List<PlanRow> rows = lists.find(desk.viewer(), filter, today, Order.DUE, false, 0, MOST).stream()
                .filter(row -> row.state() != PlanState.CANCELLED)
                .toList();
        List<Long> ids = rows.stream().map(PlanRow::id).toList();
        Map<Long, Span> spans = times.spans(ids).stream().collect(Collectors.toMap(Span::planId, Function.identity()));
        Map<Long, List<Mark>> marks = times.marks(ids).stream().collect(Collectors.groupingBy(Mark::planId));
        List<PlanTimeline> timelines = new ArrayList<>();
        for (PlanRow row : rows) {
            Span span = spans.get(row.id());
            if (span != null) {
                timelines.add(timeline(row, span, marks.getOrDefault(row.id(), List.of()), today));
            }
        }
        timelines.sort(Comparator.comparing(PlanTimeline::begunOn)
                .thenComparing(timeline -> timeline.plan().id()));
        return List.copyOf(timelines);
    }

    static PlanTimeline timeline(PlanRow row, Span span, List<Mark> marks, LocalDate today) {
        LocalDate effective = span.effectiveOn();
        LocalDate closed = row.state() == PlanState.CLOSED_EFFECTIVE
                ? LocalDate.ofInstant(span.stateSince(), ZoneOffset.UTC)
                : null;
        LocalDate lastDue = marks.stream()
                .filter(mark -> mark.doneOn() == null)
                .map(Mark::dueOn)
                .max(LocalDate::compareTo)
                .orElse(today);
        LocalDate workUntil = effective != null ? effective : lastDue.isAfter(today) ? lastDue : today;
        LocalDate judged = judged(span);
        LocalDate watched = effective == null ? null : closed != null ? closed : judged;
        return new PlanTimeline(
                row,
                span.begunOn(),
                workUntil.isBefore(span.begunOn()) ? span.begunOn() : workUntil,
                effective,
                watched,
                closed == null ? judged : null,
                marks);
    }

    private static @Nullable LocalDate judged(Span span) {
        LocalDate effective = span.effectiveOn();
        Integer weeks = span.weeks();
        return effective == null || weeks == null ? null : effective.plusWeeks(weeks);
    }
}
