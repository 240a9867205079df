package cx.stewardship.imports.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives a list of objects, as most programs write JSON, as an object a line. Any other text comes as it is. Nothing is judged
 * here: what is no JSON is found out when its line is read.
 */
final class JsonElements extends Reader {

    private static final int LARGEST_INDENT = 10_000;

    private final BufferedReader in;
    private boolean isBegun;
    private boolean isList;
    private boolean isObjectDue;
    private boolean isInText;
    private boolean isEscaped;
    private boolean isLineBegun;
    private int depth;
    private boolean isLineDue;

    JsonElements(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (!isBegun) {
            isBegun = true;
            isList = skipToFirstObject();
            isObjectDue = isList;
        }
        if (!isList || length == 0) {
            return in.read(buffer, from, length);
        }
        int at = from;
        if (isObjectDue) {
            isObjectDue = false;
            isLineBegun = true;
            buffer[at++] = '{';
        }
        while (at < from + length) {
            if (isLineDue) {
                isLineDue = false;
                isLineBegun = false;
                buffer[at++] = '\n';
                continue;
            }
            int next = in.read();
            if (next < 0) {
                break;
            }
            char c = (char) next;
            if (isShown(c)) {
                isLineBegun = true;
                buffer[at++] = c == '\n' || c == '\r' ? ' ' : c;
            }
        }
        return at == from ? -1 : at - from;
    }

    /** Moves past the beginning of a list whose first element is an object; else back to where the text begins. */
    private boolean skipToFirstObject() throws IOException {
        in.mark(LARGEST_INDENT);
        boolean isOpen = false;
        for (int read = 1; read < LARGEST_INDENT; read++) {
            int c = in.read();
            if (c == '{' && isOpen) {
                depth = 1;
                return true;
            }
            if (c == '[' && !isOpen) {
                isOpen = true;
            } else if (c < 0 || !Character.isWhitespace(c) && c != '\uFEFF') {
                break;
            }
        }
        in.reset();
        return false;
    }

    /** Whether the sign belongs to an element; what stands between elements does not. */
    private boolean isShown(char c) {
        if (isInText) {
            isInText = isEscaped || c != '"';
            isEscaped = !isEscaped && c == '\\';
            return true;
        }
        if (depth == 0 && (Character.isWhitespace(c) || c == ',' || c == ']')) {
            isLineDue = isLineBegun && !Character.isWhitespace(c);
            return false;
        }
        isInText = c == '"';
        if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
            isLineDue = depth <= 0;
            depth = Math.max(0, depth);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
