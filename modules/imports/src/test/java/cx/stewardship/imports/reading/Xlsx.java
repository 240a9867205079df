package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that a test can say exactly what stands in them. */
final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder targets = new StringBuilder();
    private String properties = "";
    private int count;

    Xlsx() {
        part("[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'/>");
        part(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r' Type='" + DOCUMENT
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    }

    Xlsx part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Xlsx from1904() {
        properties = "<workbookPr date1904='1'/>";
        return this;
    }

    /** @param rows the elements inside of {@code sheetData} */
    Xlsx sheet(String name, String rows) {
        return sheet(
                name, "visible", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    Xlsx sheet(String name, String state, String xml) {
        count++;
        sheets.append(
                "<sheet name='" + name + "' sheetId='" + count + "' state='" + state + "' r:id='s" + count + "'/>");
        targets.append("<Relationship Id='s" + count + "' Type='" + DOCUMENT + "/worksheet' Target='worksheets/sheet"
                + count + ".xml'/>");
        return part("xl/worksheets/sheet" + count + ".xml", xml);
    }

    /** @param items the elements {@code si} */
    Xlsx texts(String items) {
        targets.append("<Relationship Id='t' Type='" + DOCUMENT + "/sharedStrings' Target='/xl/texts.xml'/>");
        return part("xl/texts.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    /** @param formats own number formats; their styles are 0, 1, … */
    Xlsx formats(String... formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            own.append("<numFmt numFmtId='" + (200 + i) + "' formatCode='" + formats[i] + "'/>");
            styles.append("<xf numFmtId='" + (200 + i) + "'/>");
        }
        targets.append("<Relationship Id='f' Type='" + DOCUMENT + "/styles' Target='styles.xml'/>");
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId='14'/>"
                        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>");
    }

    Path write(Path file) throws IOException {
        part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT + "'>" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + targets + "</Relationships>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** A row of texts that stand in their cells. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r='" + (char) ('A' + i) + number + "' t='inlineStr'><is><t>" + cells[i] + "</t></is></c>");
        }
        return row + "</row>";
    }
}
