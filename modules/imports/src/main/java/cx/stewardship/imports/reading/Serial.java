package cx.stewardship.imports.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a workbook as texts. A spreadsheet keeps a day as the number of days since 1900 or 1904, a time as a part of a
 * day, and of any number 15 digits count.
 */
final class Serial {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final long LAST_DAY = 2_958_465;
    private static final int LONGEST = 60;
    private static final int LARGEST_SCALE = 40;
    private static final int FARTHEST = 400;
    private static final LocalDate BEFORE_LEAP = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_LEAP = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    private Serial() {}

    /**
     * @param value as the workbook holds it
     * @return what is no number comes back as it is
     */
    static String text(String value, NumberFormat format, boolean isFrom1904, char decimal) {
        if (format.equals(NumberFormat.PLAIN) && isShortWhole(value)) {
            return value;
        }
        BigDecimal number = number(value);
        if (number == null) {
            return value;
        }
        if (format.kind() != NumberFormat.Kind.NUMBER
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) < 0) {
            return moment(number, format.kind(), isFrom1904);
        }
        String plain = plain(number);
        if (format.digits() > plain.length() && number.signum() >= 0 && plain.indexOf('.') < 0) {
            return "0".repeat(format.digits() - plain.length()) + plain;
        }
        return plain.replace('.', decimal);
    }

    private static boolean isShortWhole(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return length == 1 || length > 1 && length <= SHOWN.getPrecision() && value.charAt(0) != '0';
    }

    private static @Nullable BigDecimal number(String value) {
        if (value.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip()).round(SHOWN);
            return Math.abs(number.scale()) > FARTHEST ? null : number;
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > LARGEST_SCALE ? shortest.toString() : shortest.toPlainString();
    }

    private static String moment(BigDecimal number, NumberFormat.Kind kind, boolean isFrom1904) {
        long millis = number.multiply(BigDecimal.valueOf(MILLIS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long rest = millis % 1000;
        // sums of times are seldom whole seconds, though they mean it
        millis = rest <= 1 ? millis - rest : rest == 999 ? millis + 1 : millis;
        if (kind == NumberFormat.Kind.SPAN) {
            return time(millis);
        }
        long day = millis / MILLIS_OF_DAY;
        String time = time(millis % MILLIS_OF_DAY);
        if (kind == NumberFormat.Kind.TIME && day == 0) {
            return time;
        }
        String date = date(day, isFrom1904);
        return kind != NumberFormat.Kind.DAY && kind != NumberFormat.Kind.TIME || millis % MILLIS_OF_DAY != 0
                ? date + " " + time
                : date;
    }

    /** In the count from 1900, the 29th of February 1900 has a number though there was no such day. */
    private static String date(long day, boolean isFrom1904) {
        if (isFrom1904) {
            return FROM_1904.plusDays(day).toString();
        }
        return day == 60
                ? "1900-02-29"
                : (day < 60 ? BEFORE_LEAP : AFTER_LEAP).plusDays(day).toString();
    }

    private static String time(long millis) {
        long seconds = millis / 1000;
        StringBuilder time = new StringBuilder(12);
        two(time, seconds / 3600).append(':');
        two(time, seconds / 60 % 60);
        if (seconds % 60 == 0 && millis % 1000 == 0) {
            return time.toString();
        }
        two(time.append(':'), seconds % 60);
        return millis % 1000 == 0 ? time.toString() : time + String.format(Locale.ROOT, ".%03d", millis % 1000);
    }

    private static StringBuilder two(StringBuilder out, long figure) {
        return (figure < 10 ? out.append('0') : out).append(figure);
    }
}
