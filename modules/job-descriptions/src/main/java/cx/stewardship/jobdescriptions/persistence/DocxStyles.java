package cx.stewardship.jobdescriptions.persistence;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of a DOCX mean: the ids differ by language, the names do not. */
final class DocxStyles {

    /** What a paragraph of a style is. */
    enum Meaning {
        TITLE,
        HEADING,
        LIST,
        TEXT
    }

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private DocxStyles() {}

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** The value of an attribute of WordprocessingML, in either of its two names. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(WORD, name);
        return value == null ? xml.getAttributeValue(STRICT_WORD, name) : value;
    }

    /** By id. */
    static Map<String, Meaning> read(byte[] styles) throws XMLStreamException {
        Map<String, Meaning> meanings = new HashMap<>();
        XMLStreamReader xml = reader(styles);
        String id = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("style")) {
                id = attribute(xml, "styleId");
            } else if (xml.getLocalName().equals("name") && id != null) {
                meanings.put(id, meaning(attribute(xml, "val")));
            } else if (xml.getLocalName().equals("outlineLvl") && id != null) {
                meanings.merge(id, Meaning.HEADING, (before, now) -> before == Meaning.TITLE ? before : now);
            } else if (xml.getLocalName().equals("numPr") && id != null) {
                meanings.merge(id, Meaning.LIST, (before, now) -> before == Meaning.TEXT ? now : before);
            }
        }
        return meanings;
    }

    /** By name, or by id where a document brings no styles. */
    static Meaning meaning(@Nullable String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.equals("title")) {
            return Meaning.TITLE;
        }
        if (plain.matches("heading\\d|subtitle")) {
            return Meaning.HEADING;
        }
        return plain.matches("list(bullet|number)\\d?") ? Meaning.LIST : Meaning.TEXT;
    }
}
