package cx.stewardship.analysis.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model was taught: cleaned, lower case, without accents, split at spaces, punctuation
 * and Chinese characters, then the longest known pieces from the left (Wu et al. 2016; the same ids as the tokenizer that
 * comes with the model).
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> starts;
    private final Map<String, Integer> continuations;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary) {
        starts = new HashMap<>(vocabulary.size() * 2);
        continuations = new HashMap<>(vocabulary.size() / 2);
        vocabulary.forEach((piece, id) -> {
            starts.put(piece, id);
            if (piece.length() > 2 && piece.startsWith("##")) {
                continuations.put(piece.substring(2), id);
            }
        });
        unknown = id(vocabulary, "[UNK]");
        first = id(vocabulary, "[CLS]");
        last = id(vocabulary, "[SEP]");
    }

    private static int id(Map<String, Integer> vocabulary, String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the vocabulary lacks " + piece);
        }
        return id;
    }

    /** Reads the vocabulary of a {@code tokenizer.json}. */
    static WordPiece from(InputStream tokenizer) throws IOException {
        return new WordPiece(TokenizerFile.vocabulary(new String(tokenizer.readAllBytes(), StandardCharsets.UTF_8)));
    }

    /**
     * @param most the most ids, with the first and the last one; what goes beyond is left out, unread
     * @return at least the two ids that begin and end every text
     */
    long[] ids(String text, int most) {
        Ids ids = new Ids(most - 1);
        ids.add(first);
        int at = 0;
        while (at < text.length() && !ids.full()) {
            // A word of a text has an end within reach, except in garbage, which is unknown anyway.
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end - at < 4096) {
                end++;
            }
            if (end > at) {
                if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                    end--;
                }
                pieces(text.substring(at, end), ids);
                at = Math.max(end, at + 1);
            } else {
                at++;
            }
        }
        return ids.closedWith(last);
    }

    private void pieces(String chunk, Ids ids) {
        String plain = plain(chunk);
        int from = 0;
        int at = 0;
        while (at < plain.length() && !ids.full()) {
            int c = plain.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean space = isSpace(c);
            if (space || isPunctuation(c) || isChinese(c)) {
                word(plain, from, at, ids);
                if (!space) {
                    word(plain, at, next, ids);
                }
                from = next;
            }
            at = next;
        }
        word(plain, from, at, ids);
    }

    private void word(String text, int from, int to, Ids ids) {
        if (from >= to || ids.full()) {
            return;
        }
        if (to - from > LONGEST_WORD && text.codePointCount(from, to) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size();
        int at = from;
        while (at < to) {
            int end = to;
            Integer id = null;
            while (end > at) {
                id = (at == from ? starts : continuations).get(text.substring(at, end));
                if (id != null) {
                    break;
                }
                end = text.offsetByCodePoints(end, -1);
            }
            if (id == null) {
                ids.cutBackTo(mark);
                ids.add(unknown);
                return;
            }
            ids.add(id);
            at = end;
        }
    }

    private static String plain(String chunk) {
        boolean ascii = true;
        for (int i = 0; i < chunk.length(); i++) {
            ascii &= chunk.charAt(i) > ' ' && chunk.charAt(i) < 127;
        }
        if (ascii) {
            return chunk.toLowerCase(Locale.ROOT);
        }
        StringBuilder kept = new StringBuilder(chunk.length());
        chunk.codePoints().filter(c -> c != 0xFFFD && !isControl(c)).forEach(kept::appendCodePoint);
        StringBuilder plain = new StringBuilder(kept.length());
        Normalizer.normalize(kept, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        // Letter by letter, as the reference does: no final sigma, no locale.
        StringBuilder lower = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F
                || c >= 0x2B740 && c <= 0x2B81F
                || c >= 0x2B920 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private static final class Ids {
        private final int most;
        private long[] ids = new long[64];
        private int size;

        Ids(int most) {
            this.most = most;
        }

        boolean full() {
            return size >= most;
        }

        int size() {
            return size;
        }

        void cutBackTo(int size) {
            this.size = size;
        }

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
            }
            ids[size++] = id;
        }

        long[] closedWith(int last) {
            size = Math.min(size, most);
            long[] all = Arrays.copyOf(ids, size + 1);
            all[size] = last;
            return all;
        }
    }
}
