package cx.stewardship.imports.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
 *
 * @param kind of value
 * @param digits at least so many, with zeros in front; 0 when it does not say
 */
record NumberFormat(Kind kind, int digits) {

    enum Kind {
        NUMBER,
        DAY,
        TIME,
        DAY_AND_TIME,
        /** Hours, minutes and seconds that may be more than a day. */
        SPAN
    }

    static final NumberFormat PLAIN = new NumberFormat(Kind.NUMBER, 0);

    private static final Pattern SPAN = Pattern.compile("\\[(?:h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_SIGNS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|(?i)am/pm|a/p|e[+-]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    static NumberFormat of(String code) {
        String first = code.split(";", 2)[0];
        if (ZEROS.matcher(first).matches()) {
            return new NumberFormat(Kind.NUMBER, first.length());
        }
        if (SPAN.matcher(first).find()) {
            return new NumberFormat(Kind.SPAN, 0);
        }
        boolean halves = first.toLowerCase(Locale.ROOT).contains("am/pm") || first.contains("A/P");
        String signs = NO_SIGNS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (signs.startsWith("general") || signs.startsWith("standard")) {
            return PLAIN;
        }
        boolean time = halves || signs.indexOf('h') >= 0 || signs.indexOf('s') >= 0;
        boolean day = signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0 || !time && signs.indexOf('m') >= 0;
        if (day) {
            return new NumberFormat(time ? Kind.DAY_AND_TIME : Kind.DAY, 0);
        }
        return time ? new NumberFormat(Kind.TIME, 0) : PLAIN;
    }

    /** Formats that a workbook need not describe. */
    static NumberFormat builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                new NumberFormat(Kind.DAY, 0);
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "47", "55", "56" ->
                new NumberFormat(Kind.TIME, 0);
            case "22" -> new NumberFormat(Kind.DAY_AND_TIME, 0);
            case "46" -> new NumberFormat(Kind.SPAN, 0);
            default -> PLAIN;
        };
    }
}
