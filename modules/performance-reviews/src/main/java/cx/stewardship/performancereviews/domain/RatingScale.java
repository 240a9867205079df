package cx.stewardship.performancereviews.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scale from 1 to 5, as figures and as the words in which files of other systems write it. */
public final class RatingScale {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("unacceptable", 1),
            Map.entry("unsatisfactory", 1),
            Map.entry("pip", 1),
            Map.entry("not yet", 1),
            Map.entry("needs improvement", 2),
            Map.entry("below expectations", 2),
            Map.entry("does it when told", 2),
            Map.entry("meets expectation", 3),
            Map.entry("meets expectations", 3),
            Map.entry("fully meets", 3),
            Map.entry("does it reliably", 3),
            Map.entry("exceeds expectation", 4),
            Map.entry("exceeds expectations", 4),
            Map.entry("exceeds", 4),
            Map.entry("sees it coming", 4),
            Map.entry("above and beyond", 5),
            Map.entry("outstanding", 5),
            Map.entry("prevents it for others", 5));

    private RatingScale() {}

    /** A figure from 1 to 5 with at most two decimals kept, or one of the known words; empty when it is neither. */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5') {
            return Optional.of(BigDecimal.valueOf((text.charAt(0) - '0') * 100L, 2));
        }
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Integer word = WORDS.get(plain);
        if (word != null) {
            return Optional.of(BigDecimal.valueOf(word).setScale(2));
        }
        if (!FIGURE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(plain.replace(',', '.'));
        return figure.compareTo(Rating.LOWEST) < 0 || figure.compareTo(Rating.HIGHEST) > 0
                ? Optional.empty()
                : Optional.of(figure.setScale(2, RoundingMode.HALF_UP));
    }
}
