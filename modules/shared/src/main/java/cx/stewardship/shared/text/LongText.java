package cx.stewardship.shared.text;

/** A long text as far as a list shows it, cut between words, and what is left out there. */
public final class LongText {

    private static final int LONG = 400;

    private LongText() {}

    /** To the end of a word; a text that is not long, whole. */
    public static String beginning(String text) {
        int end = end(text);
        return end == text.length() ? text : text.substring(0, end).stripTrailing() + " …";
    }

    /** What {@link #beginning} leaves out; empty for a text that is not long. */
    public static String rest(String text) {
        return text.substring(end(text)).strip();
    }

    private static int end(String text) {
        if (text.length() <= LONG * 5 / 4) {
            return text.length();
        }
        for (int i = LONG; i > LONG / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(LONG)) ? LONG - 1 : LONG;
    }
}
