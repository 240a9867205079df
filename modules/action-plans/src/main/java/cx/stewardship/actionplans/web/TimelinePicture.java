package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.PlanTimeline;
import cx.stewardship.actionplans.domain.PlanTimes.Mark;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans on an axis of months, in units of the picture: a row each; the work as a bar, the weeks in which it is watched as a
 * dashed one; a mark for each action: done, open, or late.
 */
public record TimelinePicture(int height, double today, List<Tick> ticks, List<Line> lines, String description)
        implements Serializable {

    static final int WIDTH = 980;
    private static final int LEFT = 268;
    private static final int RIGHT = 964;
    private static final int TOP = 34;
    private static final int ROW = 34;
    private static final int WEEKS_BACK = 40;
    private static final int WEEKS_AHEAD = 26;

    public record Tick(double x, String text) implements Serializable {}

    /** @param watch null when nothing is watched yet */
    public record Line(
            long planId,
            String title,
            String shown,
            double y,
            Bar work,
            boolean earlier,
            @Nullable Bar watch,
            @Nullable Double judged,
            List<Dot> dots)
            implements Serializable {}

    public record Bar(double x, double width) implements Serializable {}

    /** @param style done, open or late @param words said by a pointer that rests on it */
    public record Dot(double x, String style, String words) implements Serializable {}

    static TimelinePicture of(List<PlanTimeline> timelines, Formats formats) {
        LocalDate today = formats.today();
        LocalDate from = timelines.stream()
                .map(PlanTimeline::begunOn)
                .min(LocalDate::compareTo)
                .orElse(today)
                .minusDays(7);
        from = from.isBefore(today.minusWeeks(WEEKS_BACK)) ? today.minusWeeks(WEEKS_BACK) : from;
        LocalDate to = timelines.stream()
                .flatMap(TimelinePicture::ends)
                .max(LocalDate::compareTo)
                .orElse(today)
                .plusDays(7);
        to = to.isAfter(today.plusWeeks(WEEKS_AHEAD)) ? today.plusWeeks(WEEKS_AHEAD) : to;
        to = to.isBefore(today.plusWeeks(2)) ? today.plusWeeks(2) : to;
        Axis axis = new Axis(from, to);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < timelines.size(); i++) {
            lines.add(line(timelines.get(i), TOP + ROW * i + ROW / 2.0, axis, formats));
        }
        long late = timelines.stream().filter(each -> each.plan().late() > 0).count();
        return new TimelinePicture(
                TOP + ROW * timelines.size() + 8,
                axis.x(today),
                ticks(axis),
                List.copyOf(lines),
                Pages.text("plans.timeline.desc", timelines.size(), formats.day(from), formats.day(to), late));
    }

    private static Stream<LocalDate> ends(PlanTimeline timeline) {
        return Stream.of(
                        Stream.of(timeline.workUntil()),
                        Stream.ofNullable(timeline.watchedUntil()),
                        timeline.marks().stream().map(Mark::dueOn))
                .flatMap(days -> days);
    }

    private static Line line(PlanTimeline timeline, double y, Axis axis, Formats formats) {
        LocalDate effective = timeline.effectiveOn();
        LocalDate watched = timeline.watchedUntil();
        LocalDate judged = timeline.judgedFrom();
        String title = timeline.plan().title();
        return new Line(
                timeline.plan().id(),
                title,
                title.length() > 36 ? title.substring(0, 34).strip() + "\u2026" : title,
                y,
                axis.bar(timeline.begunOn(), timeline.workUntil()),
                timeline.begunOn().isBefore(axis.from()),
                effective == null || watched == null ? null : axis.bar(effective, watched),
                judged == null || !axis.holds(judged) ? null : Double.valueOf(axis.x(judged)),
                timeline.marks().stream()
                        .filter(mark -> axis.holds(mark.dueOn()))
                        .map(mark -> dot(mark, axis, formats))
                        .toList());
    }

    private static Dot dot(Mark mark, Axis axis, Formats formats) {
        LocalDate done = mark.doneOn();
        String style = done != null ? "done" : mark.dueOn().isBefore(formats.today()) ? "late" : "open";
        return new Dot(
                axis.x(mark.dueOn()),
                style,
                Pages.text("plans.timeline.mark." + style, mark.text(), mark.owner(), formats.day(mark.dueOn())));
    }

    private static List<Tick> ticks(Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM", Pages.locale());
        DateTimeFormatter year = DateTimeFormatter.ofPattern("MMM yyyy", Pages.locale());
        LocalDate first = axis.from().withDayOfMonth(1).plusMonths(1);
        for (LocalDate day = first; axis.holds(day); day = day.plusMonths(1)) {
            ticks.add(new Tick(axis.x(day), (day.getMonthValue() == 1 ? year : month).format(day)));
        }
        return ticks;
    }

    private record Axis(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
            return Math.round((LEFT + Math.max(0, Math.min(1, share)) * (RIGHT - LEFT)) * 10) / 10.0;
        }

        Bar bar(LocalDate start, LocalDate end) {
            double x = x(start);
            return new Bar(x, Math.max(3, Math.round((x(end) - x) * 10) / 10.0));
        }
    }
}
