package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Text, headings and lists of a DOCX: a ZIP with the text in one XML file and the names of the styles in another. */
final class DocxText {

    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_PART = 20_000_000;
    private static final String TEXT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private DocxText() {}

    static String of(byte[] content) {
        try {
            Map<String, byte[]> parts = parts(content);
            byte[] text = parts.get(TEXT);
            if (text == null) {
                throw DescriptionRefused.document(parts.containsKey("") ? "noWord" : "damaged");
            }
            byte[] styles = parts.get(STYLES);
            String markdown = new DocxParagraphs(styles == null ? Map.of() : DocxStyles.read(styles)).read(text);
            if (markdown.isBlank()) {
                throw DescriptionRefused.document("scanned");
            }
            return markdown;
        } catch (IOException | XMLStreamException e) {
            throw DescriptionRefused.document("damaged");
        }
    }

    /** A name of a part that is no text is said by an {@link IllegalArgumentException} only. */
    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new ZipException("A part has no readable name");
        }
    }

    /** The two parts that are needed; a blank name says that there were others. */
    private static Map<String, byte[]> parts(byte[] content) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int count = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++count > MOST_PARTS) {
                    throw DescriptionRefused.document("tooLarge");
                }
                if (entry.getName().equals(TEXT) || entry.getName().equals(STYLES)) {
                    byte[] part = zip.readNBytes(LARGEST_PART + 1);
                    if (part.length > LARGEST_PART) {
                        throw DescriptionRefused.document("tooLarge");
                    }
                    parts.put(entry.getName(), part);
                    if (parts.containsKey(TEXT) && parts.containsKey(STYLES)) {
                        break;
                    }
                } else {
                    parts.put("", new byte[0]);
                    skip(zip);
                }
            }
        }
        return parts;
    }

    /** What is not needed is unpacked nevertheless, to get behind it: only so much of it. */
    private static void skip(ZipInputStream zip) throws IOException {
        if (zip.skip(LARGEST_PART * 5L) == LARGEST_PART * 5L) {
            throw DescriptionRefused.document("tooLarge");
        }
    }
}
