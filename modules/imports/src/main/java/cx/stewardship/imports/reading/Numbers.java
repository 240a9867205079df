package cx.stewardship.imports.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers with a decimal point or a decimal comma, with or without signs between thousands. */
public final class Numbers {

    private static final Pattern POINT =
            Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:[,' \\u00a0\\u202f]\\d{3})+)?(?:\\.\\d*)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:[.' \\u00a0\\u202f]\\d{3})+)?(?:,\\d*)?(?:[eE][+-]?\\d{1,3})?");

    private Numbers() {}

    public static Optional<BigDecimal> read(String text, char decimal) {
        String value = text.replace('\u2212', '-');
        if (value.length() > 60
                || !(decimal == ',' ? COMMA : POINT).matcher(value).matches()) {
            return Optional.empty();
        }
        String plain = value.replaceAll(decimal == ',' ? "[.' \\u00a0\\u202f]" : "[,' \\u00a0\\u202f]", "")
                .replace(',', '.');
        try {
            return Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
