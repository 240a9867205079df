package cx.stewardship.customervoice.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comment with everything that belongs to it, as it is written in bulk. Times are UTC and exact to the microsecond. */
public record FullComment(
        long id,
        Identity identity,
        Instant occurredAt,
        Instant receivedAt,
        String text,
        Context context,
        boolean waiting,
        @Nullable Long importId,
        List<Routing> routings,
        Set<Long> themes) {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST = 50_000;

    /** Where it comes from, and what it is called there: the same twice is the same comment. */
    public record Identity(String source, String externalId) {}

    /** What is known about the circumstances. */
    public record Context(
            boolean thanks,
            @Nullable Harm harm,
            @Nullable JudgementKind judgement,
            @Nullable JourneyStage stage,
            @Nullable String segment,
            @Nullable String product,
            @Nullable String issue,
            @Nullable String customerReference) {}

    public FullComment {
        routings = List.copyOf(routings);
        themes = Set.copyOf(themes);
    }

    /** The same in other themes. */
    public FullComment inThemes(Set<Long> others) {
        return new FullComment(
                id, identity, occurredAt, receivedAt, text, context, waiting, importId, routings, others);
    }

    public LocalDate monday() {
        return mondayOf(occurredAt);
    }

    /** The Monday of the week, in UTC. */
    public static LocalDate mondayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether a person said whom it concerns, or that it concerns nobody: nothing overrules people. */
    public boolean isRoutedByHand() {
        return routings.stream().anyMatch(routing -> routing.how() == RoutedBy.HAND)
                || (routings.isEmpty() && !waiting);
    }

    /** The same, concerning others. */
    public FullComment routed(List<Routing> others, boolean waits) {
        return new FullComment(id, identity, occurredAt, receivedAt, text, context, waits, importId, others, themes);
    }
}
