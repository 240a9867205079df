package cx.stewardship.organization.domain;

import cx.stewardship.shared.Refusal;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail, for reading only. */
public interface AuditEntries {

    /**
     * @param who sign-in name of the actor, or a part of the name; blank for all
     * @param kind of the record; blank for all
     * @param what record, action or value that contains this; blank for all
     * @param from this moment on; null for the beginning
     * @param until before this moment; null for now
     */
    record Filter(String who, String kind, String what, @Nullable Instant from, @Nullable Instant until)
            implements Serializable {

        /**
         * @param from first day, {@code 2026-11-01}; blank for the beginning
         * @param until last day, with it; blank for today
         * @throws Refusal (invalid) when a day is none
         */
        public static Filter of(
                @Nullable String who,
                @Nullable String kind,
                @Nullable String what,
                @Nullable String from,
                @Nullable String until) {
            LocalDate first = day(from);
            LocalDate last = day(until);
            return new Filter(
                    who == null ? "" : who,
                    kind == null ? "" : kind,
                    what == null ? "" : what,
                    begin(first),
                    last == null ? null : begin(last.plusDays(1)));
        }

        private static @Nullable Instant begin(@Nullable LocalDate day) {
            return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("organization.audit.day", text);
            }
        }
    }

    /** @param name of the actor; null where no account has that sign-in name */
    record Line(
            long number,
            Instant at,
            String actor,
            @Nullable String name,
            String action,
            String kind,
            String record,
            @Nullable String before,
            @Nullable String after,
            @Nullable String address)
            implements Serializable {}

    /** The newest first, older than a number. */
    List<Line> olderThan(long number, Filter filter, int most);

    long count(Filter filter);

    List<String> kinds();
}
