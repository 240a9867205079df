package cx.stewardship.imports.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, read as they come. A cell is the text that it shows, as far as that is the same everywhere: values of
 * formulas, days as year-month-day, numbers as short as they are exact. A formula that was never calculated comes as itself.
 */
final class WorkbookRows implements RowSource {

    private static final int MOST_PLACES = 16_384;
    private static final long LAST_ROW = 1L << 40;

    private final Workbook workbook;
    private final Xml xml;
    private final CellStyles styles;
    private final char decimal;
    private final Limits limits;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private long number;
    private boolean isInRow;
    private boolean isOver;
    private boolean isOwner;

    private WorkbookRows(Workbook workbook, Sheet sheet, char decimal, Limits limits)
            throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.styles = workbook.styles();
        this.xml = workbook.read(sheet);
        this.decimal = decimal;
        this.limits = limits;
    }

    /** @throws FileRefused when this is no workbook that can be read, or it has no such sheet */
    static WorkbookRows open(Path file, String sheet, char decimal, Limits limits) throws IOException {
        Workbook workbook = Workbook.open(file, limits);
        try {
            WorkbookRows rows = of(workbook, workbook.sheet(sheet), decimal, limits);
            rows.isOwner = true;
            return rows;
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw e;
        }
    }

    /** Rows of a workbook that stays open for others. */
    static WorkbookRows of(Workbook workbook, Sheet sheet, char decimal, Limits limits) throws IOException {
        try {
            return new WorkbookRows(workbook, sheet, decimal, limits);
        } catch (XMLStreamException | ZipException | EOFException e) {
            throw new FileRefused("imports.file.workbookBroken");
        }
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            while (!isOver) {
                cells = new ArrayList<>(cells.size());
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    isOver = true;
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("row")) {
                    readRow();
                    if (!cells.stream().allMatch(String::isBlank)) {
                        return Optional.of(new SourceRow(number, cells, false));
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | ZipException | EOFException e) {
            return broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was whole is given; the row in which the sheet ends is marked. */
    private Optional<SourceRow> broken() {
        if (number == 0) {
            throw new FileRefused("imports.file.workbookBroken");
        }
        isOver = true;
        return Optional.of(new SourceRow(isInRow ? number : number + 1, cells, true));
    }

    private void readRow() throws XMLStreamException, IOException {
        isInRow = true;
        number = Math.max(number + 1, figure(xml.attribute("r"), LAST_ROW));
        int place = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                isInRow = false;
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                place = Math.max(place + 1, column(xml.attribute("r")));
                readCell(place);
            }
        }
        throw new EOFException();
    }

    private void readCell(int place) throws XMLStreamException, IOException {
        String type = xml.attribute("t", "n");
        int style = (int) figure(xml.attribute("s"), Integer.MAX_VALUE);
        value.setLength(0);
        formula.setLength(0);
        boolean isFormula = false;
        String inline = null;
        StringBuilder into = null;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new EOFException();
            } else if (into != null && Xml.isText(event)) {
                xml.appendTo(into, limits.cellCharacters());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                into = switch (xml.name()) {
                    case "v" -> value;
                    case "f" -> formula;
                    default -> null;
                };
                isFormula |= into == formula;
                if (xml.name().equals("is")) {
                    inline = SharedTexts.text(xml, "is", limits.cellCharacters());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("c")) {
                    break;
                }
                into = null;
            }
        }
        put(place, inline != null ? inline : isFormula && value.length() == 0 ? "=" + formula : text(type, style));
    }

    private String text(String type, int style) throws IOException {
        if (value.length() == 0) {
            return "";
        }
        return switch (type) {
            case "s" -> shared();
            case "n" -> Serial.text(value.toString(), styles.of(style), styles.isFrom1904(), decimal);
            case "b" -> value.toString().strip().equals("1") ? "true" : "false";
            case "d" -> value.toString().replaceFirst("T00:00:00(?:\\.0+)?$", "");
            default -> Escapes.resolved(value);
        };
    }

    private String shared() throws IOException {
        @Nullable
        String text = workbook.texts().get((int) figure(value.toString().strip(), Integer.MAX_VALUE));
        if (text == null) {
            throw new FileRefused("imports.file.workbookText", number);
        }
        return text;
    }

    private void put(int place, String text) {
        if (text.length() > limits.cellCharacters()) {
            throw new FileRefused("imports.file.fieldTooLarge", number, limits.cellCharacters());
        }
        if (text.isEmpty()) {
            return;
        }
        if (place > MOST_PLACES || place > limits.columns()) {
            throw new FileRefused("imports.file.rowTooWide", number, limits.columns());
        }
        while (cells.size() < place - 1) {
            cells.add("");
        }
        cells.add(text);
    }

    /** The place of a cell from its address: 28 for AB12; 0 when it says none. */
    private static int column(@Nullable String address) {
        int place = 0;
        for (int i = 0; address != null && i < address.length() && place <= MOST_PLACES; i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            place = place * 26 + c - 'A' + 1;
        }
        return place;
    }

    /** A whole number; -1 when it is none, or more than the most. */
    private static long figure(@Nullable String text, long most) {
        if (text == null || text.isEmpty() || text.length() > 15) {
            return -1;
        }
        long figure = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            figure = figure * 10 + c - '0';
        }
        return figure > most ? -1 : figure;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            if (isOwner) {
                workbook.close();
            }
        }
    }
}
