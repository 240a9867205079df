package cx.stewardship.imports.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that XML cannot hold stand as {@code _x000D_} in the texts of a workbook. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    /** A zero, and half of a character, become U+FFFD: no database keeps them. */
    static String resolved(CharSequence text) {
        String plain = text.toString();
        if (!plain.contains("_x")) {
            return plain;
        }
        String signs = ESCAPE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(sign(found.group(1))));
        return signs.codePoints()
                .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String sign(String hexadecimal) {
        return String.valueOf((char) Integer.parseInt(hexadecimal, 16));
    }
}
