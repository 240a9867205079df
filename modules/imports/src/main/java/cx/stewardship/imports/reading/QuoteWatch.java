package cx.stewardship.imports.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Follows the quotation marks of what is read through it, to tell whether the file ends inside of a quoted cell. */
final class QuoteWatch extends FilterReader {

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char delimiter;
    private final char quote;
    private final boolean spaced;
    private State state = State.CELL_BEGINS;
    private boolean ended;
    private char last = '\n';

    /** @param spaced whether blanks before a quotation mark do not belong to the cell */
    QuoteWatch(Reader in, char delimiter, char quote, boolean spaced) {
        super(in);
        this.spaced = spaced;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        ended = c == -1;
        if (c != -1) {
            follow((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        ended = read == -1;
        int i = offset;
        while (i < offset + read) {
            if (state == State.QUOTED) {
                i = skip(buffer, i, offset + read);
            }
            if (i < offset + read) {
                follow(buffer[i++]);
            }
        }
        last = read > 0 ? buffer[offset + read - 1] : last;
        return read;
    }

    /** To the next quotation mark. */
    private int skip(char[] buffer, int from, int to) {
        int i = from;
        while (i < to && buffer[i] != quote) {
            i++;
        }
        return i;
    }

    private void follow(char c) {
        last = c;
        boolean ends = c == delimiter || c == '\n' || c == '\r';
        state = switch (state) {
            case CELL_BEGINS ->
                c == quote ? State.QUOTED : ends || spaced && c == ' ' ? State.CELL_BEGINS : State.PLAIN;
            case PLAIN -> ends ? State.CELL_BEGINS : State.PLAIN;
            case QUOTED -> c == quote ? State.AFTER_QUOTE : State.QUOTED;
            case AFTER_QUOTE -> c == quote ? State.QUOTED : ends ? State.CELL_BEGINS : State.PLAIN;
        };
    }

    boolean endsInsideQuotes() {
        return ended && state == State.QUOTED;
    }

    boolean endsWithoutNewline() {
        return ended && last != '\n' && last != '\r';
    }
}
