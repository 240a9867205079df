package cx.stewardship.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which to answer a machine: the first it accepts that the product speaks, else English. */
final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH);

    private Language() {}

    static Locale of(@Nullable HttpHeaders headers) {
        if (headers == null) {
            return Locale.ENGLISH;
        }
        return headers.getAcceptableLanguages().stream()
                .map(accepted -> Locale.forLanguageTag(accepted.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
