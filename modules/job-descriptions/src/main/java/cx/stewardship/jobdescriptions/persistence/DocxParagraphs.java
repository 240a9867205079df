package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.DescriptionRefused;
import cx.stewardship.jobdescriptions.persistence.DocxStyles.Meaning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a DOCX as Markdown. What was deleted or moved away, and second versions of boxes, are left out. */
final class DocxParagraphs {

    /** What stands in these is not what a reader sees. */
    private static final Set<String> UNSEEN = Set.of("Fallback", "moveFrom", "del", "footnote", "comment");

    private final Map<String, Meaning> styles;
    private final StringBuilder markdown = new StringBuilder();
    /** Paragraphs that are open: a box stands within one. */
    private final Deque<Paragraph> open = new ArrayDeque<>();

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private Meaning meaning = Meaning.TEXT;
    }

    DocxParagraphs(Map<String, Meaning> styles) {
        this.styles = styles;
    }

    String read(byte[] document) throws XMLStreamException {
        XMLStreamReader xml = DocxStyles.reader(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("p") && !open.isEmpty()) {
                        end(open.pop());
                    }
                }
                case XMLStreamConstants.DTD -> throw DescriptionRefused.document("damaged");
                default -> {}
            }
        }
        return markdown.toString();
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (UNSEEN.contains(name)) {
            skip(xml);
            return;
        }
        if (name.equals("p")) {
            open.push(new Paragraph());
            return;
        }
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "t" -> paragraph.text.append(xml.getElementText());
            case "tab" -> paragraph.text.append(' ');
            case "br", "cr" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "pStyle" -> {
                String id = DocxStyles.attribute(xml, "val");
                paragraph.meaning = styles.getOrDefault(id == null ? "" : id, DocxStyles.meaning(id));
            }
            case "numId" -> {
                boolean none = "0".equals(DocxStyles.attribute(xml, "val"));
                if (paragraph.meaning == Meaning.TEXT || paragraph.meaning == Meaning.LIST) {
                    paragraph.meaning = none ? Meaning.TEXT : Meaning.LIST;
                }
            }
            case "outlineLvl" -> paragraph.meaning = Meaning.HEADING;
            default -> {}
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void end(Paragraph paragraph) {
        String text = paragraph.text.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        String line = text.replaceAll("\\s+", " ");
        markdown.append(
                switch (paragraph.meaning) {
                    case TITLE -> "\n# " + line + "\n\n";
                    case HEADING -> "\n## " + line + "\n\n";
                    case LIST -> "* " + line + "\n";
                    case TEXT -> "\n" + text + "\n\n";
                });
    }
}
