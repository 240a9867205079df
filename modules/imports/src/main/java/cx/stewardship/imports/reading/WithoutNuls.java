package cx.stewardship.imports.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Shows U+FFFD for characters of the value zero, which no database keeps in a text. */
final class WithoutNuls extends FilterReader {

    private static final char REPLACEMENT = '\uFFFD';

    WithoutNuls(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c == 0 ? REPLACEMENT : c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == 0) {
                buffer[i] = REPLACEMENT;
            }
        }
        return read;
    }
}
