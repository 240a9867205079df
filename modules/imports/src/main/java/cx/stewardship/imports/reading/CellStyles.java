package cx.stewardship.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** How the numbers of a workbook are to be shown: which of them are days, times or keys with leading zeros. */
final class CellStyles {

    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_CODE = 1000;

    private final List<NumberFormat> styles;
    private final boolean isFrom1904;

    private CellStyles(List<NumberFormat> styles, boolean isFrom1904) {
        this.styles = styles;
        this.isFrom1904 = isFrom1904;
    }

    static CellStyles none(boolean isFrom1904) {
        return new CellStyles(List.of(), isFrom1904);
    }

    static CellStyles read(Xml xml, boolean isFrom1904) throws XMLStreamException {
        Map<String, NumberFormat> own = new HashMap<>();
        List<NumberFormat> styles = new ArrayList<>();
        boolean areOfCells = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                areOfCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("numFmt") && own.size() < MOST_STYLES) {
                    String code = xml.attribute("formatCode", "");
                    own.put(
                            xml.attribute("numFmtId", ""),
                            NumberFormat.of(code.substring(0, Math.min(LONGEST_CODE, code.length()))));
                } else if (xml.name().equals("cellXfs")) {
                    areOfCells = true;
                } else if (areOfCells && xml.name().equals("xf") && styles.size() < MOST_STYLES) {
                    String id = xml.attribute("numFmtId", "0");
                    NumberFormat format = own.get(id);
                    styles.add(format == null ? NumberFormat.builtIn(id) : format);
                }
            }
        }
        return new CellStyles(styles, isFrom1904);
    }

    /** @param style as the cell says it; may be of no style at all */
    NumberFormat of(int style) {
        return style < 0 || style >= styles.size() ? NumberFormat.PLAIN : styles.get(style);
    }

    boolean isFrom1904() {
        return isFrom1904;
    }
}
