package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.Refusal;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody wants the weekly digest, and about which departments.
 *
 * @param hour of the day, in UTC
 * @param leftOut departments that it is not about
 */
public record DigestChoice(DayOfWeek weekday, int hour, Set<Long> leftOut) implements Serializable {

    /** Monday at seven, about all that one looks after. */
    public static final DigestChoice USUAL = new DigestChoice(DayOfWeek.MONDAY, 7, Set.of());

    /** Later than this it is not sent any more: who starts the product on a Thursday is not told of Monday. */
    private static final Duration LATEST = Duration.ofHours(36);

    private static final int LAST_HOUR = 23;

    /** @throws Refusal (invalid) when there is no such hour */
    public DigestChoice {
        if (hour < 0 || hour > LAST_HOUR) {
            throw Refusal.invalid("voice.digest.noHour");
        }
        leftOut = Set.copyOf(leftOut);
    }

    /** The Monday of the week to tell of now: the last one that is over, if its time has come and is not long past. */
    public Optional<LocalDate> due(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = today.with(TemporalAdjusters.previousOrSame(weekday));
        Instant time = last.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        if (time.isAfter(now)) {
            last = last.minusWeeks(1);
            time = last.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        }
        return time.plus(LATEST).isAfter(now) ? Optional.of(weekBefore(last)) : Optional.empty();
    }

    /** The Monday of the last full week before a day. */
    public static LocalDate weekBefore(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }
}
