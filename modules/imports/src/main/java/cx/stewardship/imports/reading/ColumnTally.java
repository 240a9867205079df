package cx.stewardship.imports.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what a column looks like while the file is surveyed. */
final class ColumnTally {

    private static final int EXAMPLE = 80;
    private static final Pattern DATE_LIKE =
            Pattern.compile("\\d{1,2}([-/. ]) ?\\d{1,2}\\1 ?\\d{2}(?:\\d{2})?(?:\\D.*)?");
    private static final Pattern COMMA_DECIMAL =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d*|[+-]?\\d+,(?:\\d{1,2}|\\d{4,})");
    private static final Pattern POINT_DECIMAL =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d*|[+-]?\\d+\\.(?:\\d{1,2}|\\d{4,})");

    private final Dates dates;
    private long filled;
    private String example = "";
    private long monthFirstOnly;
    private long dayFirstOnly;
    private long eitherOrder;
    private long dotted;
    private long commaDecimals;
    private long pointDecimals;
    private Column.@Nullable Seen monthFirstSeen;
    private Column.@Nullable Seen dayFirstSeen;

    ColumnTally(Dates dates) {
        this.dates = dates;
    }

    void add(String cell, long row) {
        String value = cell.length() > 200 ? "" : cell.strip();
        if (filled == 0 && !cell.isBlank()) {
            example = shortened(cell);
        }
        filled += cell.isBlank() ? 0 : 1;
        if (value.isEmpty() || value.length() > 40 || !couldBeFigure(value.charAt(0))) {
            return;
        }
        if (!couldBeDateOrDecimal(value)) {
            return;
        }
        if (DATE_LIKE.matcher(value).matches()) {
            addDate(value, row);
        } else if (COMMA_DECIMAL.matcher(value).matches()) {
            commaDecimals++;
        } else if (POINT_DECIMAL.matcher(value).matches()) {
            pointDecimals++;
        }
    }

    /** A quick look before the patterns: dates in question have a sign early, decimals a point or comma. */
    private static boolean couldBeDateOrDecimal(String value) {
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '.' || c == ',' || i < 3 && (c == '-' || c == '/' || c == ' ')) {
                return true;
            }
        }
        return false;
    }

    private void addDate(String value, long row) {
        Optional<Instant> monthFirst = dates.read(value, DateOrder.MDY);
        Optional<Instant> dayFirst = dates.read(value, DateOrder.DMY);
        if (monthFirst.isPresent() && dayFirst.isPresent()) {
            eitherOrder += monthFirst.equals(dayFirst) ? 0 : 1;
        } else if (monthFirst.isPresent()) {
            monthFirstOnly++;
            monthFirstSeen = monthFirstSeen == null ? new Column.Seen(value, row) : monthFirstSeen;
        } else if (dayFirst.isPresent()) {
            dayFirstOnly++;
            dayFirstSeen = dayFirstSeen == null ? new Column.Seen(value, row) : dayFirstSeen;
        }
        dotted += value.indexOf('.') > 0 && value.indexOf('.') < 3 && dayFirst.isPresent() ? 1 : 0;
    }

    private static boolean couldBeFigure(char c) {
        return c >= '0' && c <= '9' || c == '+' || c == '-';
    }

    private static String shortened(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.length() <= EXAMPLE ? line : line.substring(0, EXAMPLE - 1) + "…";
    }

    Column seen(String name) {
        return new Column(
                name,
                filled,
                example,
                monthFirstOnly,
                dayFirstOnly,
                eitherOrder,
                dotted,
                commaDecimals,
                pointDecimals,
                monthFirstSeen,
                dayFirstSeen);
    }
}
