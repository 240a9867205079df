package cx.stewardship.imports.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day, or a day and a time, as files write them. A time without a zone is UTC. A year of two digits lies in the
 * hundred years that end ten years from now.
 */
public final class Dates {

    private static final Pattern FIGURES =
            Pattern.compile("(\\d{1,4})([-/. ]) ?(\\d{1,2})\\2 ?(\\d{1,4})(?:(?:[T,]\\s*|\\s+)(\\S.*))?");
    private static final Pattern DAY_NAMED_MONTH = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})(?:,?\\s+(\\S.*))?");
    private static final Pattern NAMED_MONTH_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,?\\s+(\\S.*))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{4,6}Z?))?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?"
            + "\\s*(?:([AaPp])\\.?[Mm]\\.?)?\\s*(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final long SECONDS_OF_DAY = 86_400;

    private final int thisYear;

    public Dates(int thisYear) {
        this.thisYear = thisYear;
    }

    public Optional<Instant> read(String text, DateOrder order) {
        try {
            if (isPlainIso(text)) {
                LocalDate day =
                        date(figure(text.substring(0, 4)), figure(text.substring(5, 7)), figure(text.substring(8, 10)));
                return Optional.of(Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_DAY));
            }
            return Optional.ofNullable(instant(text, order));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2025-01-31}: by far the most frequent, the same in every order. */
    private static boolean isPlainIso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Instant instant(String text, DateOrder order) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            LocalDate day = day(figures.group(1), figures.group(3), figures.group(4), order);
            return day == null ? null : at(day, figures.group(5));
        }
        Matcher named = DAY_NAMED_MONTH.matcher(text);
        if (named.matches()) {
            return at(named(named.group(3), named.group(2), named.group(1)), named.group(4));
        }
        named = NAMED_MONTH_DAY.matcher(text);
        if (named.matches()) {
            return at(named(named.group(3), named.group(1), named.group(2)), named.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            LocalDate day = date(figure(compact.group(1)), figure(compact.group(2)), figure(compact.group(3)));
            String time = compact.group(4);
            return at(day, time == null ? null : time.replaceAll("(\\d{2})(?=\\d)", "$1:"));
        }
        return null;
    }

    private @Nullable LocalDate day(String first, String second, String third, DateOrder order) {
        if (first.length() == 4) {
            return third.length() > 2 ? null : date(figure(first), figure(second), figure(third));
        }
        if (first.length() > 2 || third.length() % 2 == 1 || order == DateOrder.YMD) {
            return null;
        }
        int year = year(third);
        return order == DateOrder.MDY
                ? date(year, figure(first), figure(second))
                : date(year, figure(second), figure(first));
    }

    private LocalDate named(String year, String month, String day) {
        Integer number = MONTHS.get(month.substring(0, 3).toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new DateTimeException("no such month");
        }
        return date(year(year), number, figure(day));
    }

    private int year(String figures) {
        int year = figure(figures);
        if (figures.length() > 2) {
            return year;
        }
        int last = thisYear + 10;
        int candidate = last - last % 100 + year;
        return candidate > last ? candidate - 100 : candidate;
    }

    private static LocalDate date(int year, int month, int day) {
        if (year < 1900 || year > 2199) {
            throw new DateTimeException("year out of range");
        }
        return LocalDate.of(year, month, day);
    }

    private static @Nullable Instant at(LocalDate day, @Nullable String time) {
        if (time == null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        Matcher parts = TIME.matcher(time.strip());
        if (!parts.matches()) {
            return null;
        }
        int hour = figure(parts.group(1));
        if (parts.group(5) != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + ("p".equalsIgnoreCase(parts.group(5)) ? 12 : 0);
        }
        int second = parts.group(3) == null ? 0 : figure(parts.group(3));
        int nano = parts.group(4) == null ? 0 : figure((parts.group(4) + "000000000").substring(0, 9));
        String zone = parts.group(6);
        ZoneOffset offset = zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return day.atTime(LocalTime.of(hour, figure(parts.group(2)), second, nano))
                .toInstant(offset);
    }

    private static int figure(String digits) {
        return Integer.parseInt(digits);
    }
}
