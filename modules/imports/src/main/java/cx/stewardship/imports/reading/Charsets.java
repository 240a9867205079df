package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which character set a file is written. A byte order mark decides; then zeros in every other byte (UTF-16);
 * then whether the whole file is valid UTF-8, which no longer text in another set is by chance; what remains is
 * Windows-1252. A few invalid bytes in a file with many valid characters of UTF-8 are damage, not another set.
 */
final class Charsets {

    record Found(String charset, boolean damaged) {}

    private static final Map<String, String> NOT_TEXT = Map.of(
            "504b0304", "imports.file.workbook",
            "d0cf11e0", "imports.file.oldWorkbook",
            "25504446", "imports.file.pdf",
            "1f8b", "imports.file.packed",
            "377abcaf", "imports.file.packed",
            "89504e47", "imports.file.picture",
            "ffd8ff", "imports.file.picture",
            "47494638", "imports.file.picture");

    private Charsets() {}

    /** @throws FileRefused when this is no text */
    static Found detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        refuseWhatIsNoText(head);
        String marked = byMark(head);
        if (marked != null) {
            return new Found(marked, false);
        }
        return byContent(file);
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
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return "UTF-16BE";
        }
        return zeros(head);
    }

    /** Western text in UTF-16 has a zero in nearly every other byte. */
    private static @Nullable String zeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = head.length / 2;
        if (even > half * 0.4 && odd < half * 0.05) {
            return "UTF-16BE";
        }
        return odd > half * 0.4 && even < half * 0.05 ? "UTF-16LE" : null;
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

    /** The character set that somebody names. */
    static String named(String name) {
        try {
            return Charset.forName(name.strip()).name();
        } catch (IllegalArgumentException e) {
            throw new FileRefused("imports.file.unknownCharset", name);
        }
    }
}
