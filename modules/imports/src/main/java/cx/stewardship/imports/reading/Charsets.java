package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which character set a file is written. A byte order mark decides; then zeros in regular places (UTF-16, UTF-32);
 * then whether the whole file is valid UTF-8, which no longer text in another set is by chance; what remains is
 * Windows-1252. A few invalid bytes in a file with many valid characters of UTF-8 are damage, not another set.
 */
final class Charsets {

    record Found(String charset, boolean damaged) {}

    private static final Map<String, String> NOT_TEXT = Map.of(
            "25504446", "imports.file.pdf",
            "1f8b", "imports.file.packed",
            "377abcaf", "imports.file.packed",
            "89504e47", "imports.file.picture",
            "ffd8ff", "imports.file.picture",
            "47494638", "imports.file.picture");

    private Charsets() {}

    /** @throws FileRefused when this is no text */
    static Found detect(Path file) throws IOException {
        byte[] head = head(file);
        refuseWhatIsNoText(head);
        String marked = byMark(head);
        if (marked != null) {
            return new Found(marked, false);
        }
        return byContent(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static void refuseWhatIsNoText(byte[] head) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(4, head.length); i++) {
            hex.append(Character.forDigit(head[i] >> 4 & 15, 16)).append(Character.forDigit(head[i] & 15, 16));
        }
        NOT_TEXT.forEach((magic, key) -> {
            if (hex.toString().startsWith(magic)) {
                throw new FileRefused(key);
            }
        });
    }

    private static @Nullable String byMark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return "UTF-8";
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return head.length >= 4 && head[2] == 0 && head[3] == 0 ? "UTF-32LE" : "UTF-16LE";
        }
        if (head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] == (byte) 0xFE && head[3] == (byte) 0xFF) {
            return "UTF-32BE";
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return "UTF-16BE";
        }
        return zeros(head);
    }

    /** Text in UTF-16 or UTF-32 has zeros, nearly always in the same places; other text has none. */
    private static @Nullable String zeros(byte[] head) {
        int[] zeros = new int[4];
        int all = head.length / 4 * 4;
        for (int i = 0; i < all; i++) {
            zeros[i % 4] += head[i] == 0 ? 1 : 0;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        String name = null;
        if (all > 0 && zeros[0] == all / 4 && zeros[3] < all / 8) {
            name = zeros[1] * 2 > all / 4 ? "UTF-32BE" : null;
        } else if (all > 0 && zeros[3] == all / 4 && zeros[0] < all / 8) {
            name = zeros[2] * 2 > all / 4 ? "UTF-32LE" : null;
        }
        if (name == null && (even + odd) * 20 > head.length / 2) {
            name = odd * 4 <= even ? "UTF-16BE" : even * 4 <= odd ? "UTF-16LE" : null;
        }
        return name != null && isText(head, name) ? name : null;
    }

    /** Whether these bytes are valid in the set, hold the end of a cell or line, and no other signs that control anything. */
    private static boolean isText(byte[] head, String charset) {
        String text = new String(head, 0, head.length / 4 * 4, Charset.forName(charset));
        long odd = text.chars()
                .filter(c -> c == 0xFFFD || c < ' ' && c != '\t' && c != '\n' && c != '\r')
                .count();
        boolean isCut = text.chars().anyMatch(c -> c < 128 && ",;|\t\r\n".indexOf(c) >= 0);
        return isCut && odd * 50 <= text.length();
    }

    private static Found byContent(Path file) throws IOException {
        Utf8Check check = new Utf8Check();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
                check.add(buffer, read);
            }
        }
        return check.found();
    }

    /** Counts what is valid UTF-8 and what is not. */
    private static final class Utf8Check {
        private long characters;
        private long invalid;
        private boolean undefinedInWindows;
        private int missing;

        void add(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b <= 0 || missing > 0) {
                    other(b & 0xFF);
                }
            }
        }

        private void other(int b) {
            if (b == 0) {
                throw new FileRefused("imports.file.binary");
            }
            undefinedInWindows |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (missing > 0) {
                if ((b & 0xC0) == 0x80) {
                    missing--;
                    characters += missing == 0 ? 1 : 0;
                    return;
                }
                missing = 0;
                invalid++;
            }
            if (b >= 0x80) {
                missing = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
                invalid += missing == 0 ? 1 : 0;
            }
        }

        Found found() {
            long wrong = invalid + (missing > 0 ? 1 : 0);
            if (wrong == 0 || wrong * 20 <= characters) {
                return new Found("UTF-8", wrong > 0);
            }
            return new Found(undefinedInWindows ? "ISO-8859-1" : "windows-1252", false);
        }
    }

    /** The character set that somebody names; what is no text in any set is refused all the same. */
    static String named(String name, Path file) throws IOException {
        try {
            Charset charset = Charset.forName(name.strip());
            refuseWhatIsNoText(head(file));
            if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
                byContent(file);
            }
            return charset.name();
        } catch (IllegalArgumentException e) {
            throw new FileRefused("imports.file.unknownCharset", name);
        }
    }
}
