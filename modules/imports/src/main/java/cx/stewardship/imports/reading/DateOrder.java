package cx.stewardship.imports.reading;

import java.util.Locale;
import java.util.Optional;

/** In which order a file writes day, month and year. Dates that begin with a year of four digits are read in any order. */
public enum DateOrder {
    YMD("yyyy-mm-dd"),
    MDY("m/d/y"),
    DMY("d/m/y");

    private final String shown;

    DateOrder(String shown) {
        this.shown = shown;
    }

    /** As people write it. */
    public String shown() {
        return shown;
    }

    /**
     * Reads what somebody may send as the form of dates: {@code d.m.y}, {@code dd/mm/yyyy}, {@code MDY}, {@code iso},
     * {@code DMY}.
     */
    public static Optional<DateOrder> from(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceAll("(.)\\1+", "$1");
        return switch (letters) {
            case "ymd", "iso", "yearfirst" -> Optional.of(YMD);
            case "mdy", "monthfirst" -> Optional.of(MDY);
            case "dmy", "dayfirst" -> Optional.of(DMY);
            default -> Optional.empty();
        };
    }
}
