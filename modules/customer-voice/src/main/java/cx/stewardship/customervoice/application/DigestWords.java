package cx.stewardship.customervoice.application;

import cx.stewardship.shared.text.Texts;
import java.util.Locale;

/** The texts of digests: they are written while their readers are away, so there is no page that knows a language. */
final class DigestWords {

    private static final Texts TEXTS = new Texts();

    private DigestWords() {}

    static String say(String key, Object... arguments) {
        return TEXTS.get(Locale.ENGLISH, key, arguments);
    }
}
