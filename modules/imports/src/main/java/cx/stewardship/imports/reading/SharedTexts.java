package cx.stewardship.imports.reading;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, to which cells point by number. They lie in a file beside the workbook that is gone when this is
 * closed; only some pages of them are in memory, so that a workbook may hold any number of texts.
 */
final class SharedTexts implements Closeable {

    private static final int PAGE_BYTES = 32 * 1024;
    private static final int PAGE_TEXTS = 1024;
    private static final int PAGES_IN_MEMORY = 48;

    private final FileChannel file;
    private long[] pageBegins = new long[64];
    private int[] pageFirsts = new int[64];
    private int pages;
    private int size;
    private long end;
    private final Map<Integer, String[]> loaded = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String[]> eldest) {
            return size() > PAGES_IN_MEMORY;
        }
    };

    /** @param folder of the workbook: nobody else reads there, and what a crash leaves is removed after a day */
    SharedTexts(Path folder) throws IOException {
        this.file = FileChannel.open(
                PrivateFile.create(folder),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Takes all texts in. Formatting within a text is left out, and so are readings in another script beside it. */
    void read(Xml xml, int longest) throws IOException, XMLStreamException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), PAGE_BYTES));
        while (xml.nextElement()) {
            if (xml.name().equals("si")) {
                String text = text(xml, "si", longest);
                if (text.length() > longest) {
                    throw new FileRefused("imports.file.textTooLarge", longest);
                }
                add(out, text);
            }
        }
        out.flush();
    }

    /** All {@code t} of an element up to its end. */
    static String text(Xml xml, String element, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isText = false;
        int phonetic = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (Xml.isText(event)) {
                if (isText && phonetic == 0) {
                    xml.appendTo(text, longest);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.name().equals("rPh") ? 1 : 0;
                isText = xml.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals(element)) {
                    break;
                }
                phonetic -= xml.name().equals("rPh") ? 1 : 0;
                isText = false;
            }
        }
        return Escapes.resolved(text);
    }

    private void add(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (pages == 0 || end - pageBegins[pages - 1] >= PAGE_BYTES || size - pageFirsts[pages - 1] >= PAGE_TEXTS) {
            if (pages == pageBegins.length) {
                pageBegins = Arrays.copyOf(pageBegins, pages * 2);
                pageFirsts = Arrays.copyOf(pageFirsts, pages * 2);
            }
            pageBegins[pages] = end;
            pageFirsts[pages++] = size;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
        end += Integer.BYTES + bytes.length;
        size++;
    }

    /** Null when there is none of this number. */
    @Nullable
    String get(int number) throws IOException {
        if (number < 0 || number >= size) {
            return null;
        }
        int found = Arrays.binarySearch(pageFirsts, 0, pages, number);
        int page = found < 0 ? -found - 2 : found;
        String[] texts = loaded.get(page);
        if (texts == null) {
            texts = load(page);
            loaded.put(page, texts);
        }
        return texts[number - pageFirsts[page]];
    }

    private String[] load(int page) throws IOException {
        long to = page + 1 < pages ? pageBegins[page + 1] : end;
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - pageBegins[page]));
        while (bytes.hasRemaining() && file.read(bytes, pageBegins[page] + bytes.position()) > 0) {
            // until it is whole
        }
        bytes.flip();
        String[] texts = new String[(page + 1 < pages ? pageFirsts[page + 1] : size) - pageFirsts[page]];
        for (int i = 0; i < texts.length; i++) {
            int length = bytes.getInt();
            texts[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
