package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none of them larger than allowed. */
final class BoundedLines implements AutoCloseable {

    private final Reader in;
    private final int most;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private boolean isLastWhole = true;

    BoundedLines(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    /** A line is longer than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Without its end; null after the last one. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (from == to && !fill()) {
                isLastWhole = line.length() == 0;
                return line.length() == 0 ? null : line.toString();
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.length() + end - from > most) {
                throw new TooLong();
            }
            line.append(buffer, from, end - from);
            from = end;
            if (end < to) {
                from++;
                return line.toString();
            }
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    /** Whether the last line that was given had an end. */
    boolean isLastWhole() {
        return isLastWhole;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
