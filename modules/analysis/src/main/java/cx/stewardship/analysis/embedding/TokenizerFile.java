package cx.stewardship.analysis.embedding;

import java.util.HashMap;
import java.util.Map;

/** Reads the one object of a {@code tokenizer.json} that counts here: pieces with their numbers. */
final class TokenizerFile {

    private static final String VOCABULARY = "\"vocab\"";

    private final String json;
    private int at;

    private TokenizerFile(String json, int at) {
        this.json = json;
        this.at = at;
    }

    static Map<String, Integer> vocabulary(String json) {
        int start = json.indexOf(VOCABULARY);
        if (start < 0) {
            throw new IllegalArgumentException("a tokenizer without a vocabulary");
        }
        return new TokenizerFile(json, start + VOCABULARY.length()).entries();
    }

    private Map<String, Integer> entries() {
        Map<String, Integer> entries = new HashMap<>();
        expect(':');
        expect('{');
        do {
            expect('"');
            String piece = string();
            expect(':');
            entries.put(piece, number());
        } while (next() == ',');
        return entries;
    }

    private char next() {
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return json.charAt(at++);
    }

    private void expect(char wanted) {
        char found = next();
        if (found != wanted) {
            throw new IllegalArgumentException("vocabulary: " + found + " instead of " + wanted + " at " + at);
        }
    }

    private int number() {
        int value = next() - '0';
        while (Character.isDigit(json.charAt(at))) {
            value = 10 * value + json.charAt(at++) - '0';
        }
        return value;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (true) {
            char c = json.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            if (c != '\\') {
                string.append(c);
                continue;
            }
            char escaped = json.charAt(at++);
            switch (escaped) {
                case 'n' -> string.append('\n');
                case 't' -> string.append('\t');
                case 'r' -> string.append('\r');
                case 'b' -> string.append('\b');
                case 'f' -> string.append('\f');
                case 'u' -> {
                    string.append((char) Integer.parseInt(json, at, at + 4, 16));
                    at += 4;
                }
                default -> string.append(escaped);
            }
        }
    }
}
