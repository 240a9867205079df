package cx.stewardship.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/**
 * Counts what is unpacked, and refuses XML that goes on for megabytes without a tag: a parser would keep all of it at once.
 */
final class MeasuredXml extends FilterInputStream {

    private static final int LONGEST_STRETCH = 4 * 1024 * 1024;
    private static final int LARGEST_WIDE = 8 * 1024 * 1024;

    private final IntConsumer count;
    private int stretch;
    private long all;
    private boolean isWide;

    MeasuredXml(InputStream in, IntConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count.accept(read);
            measure(buffer, offset, offset + read);
        }
        return read;
    }

    private void measure(byte[] buffer, int from, int to) {
        if (all == 0) {
            isWide = buffer[from] == 0 || buffer[from] == (byte) 0xFE || buffer[from] == (byte) 0xFF;
        }
        all += to - from;
        int last = to - 1;
        while (last >= from && buffer[last] != '<') {
            last--;
        }
        stretch = last < from ? stretch + to - from : to - last;
        if (stretch > LONGEST_STRETCH || isWide && all > LARGEST_WIDE) {
            throw new FileRefused("imports.file.workbookStretch");
        }
    }
}
