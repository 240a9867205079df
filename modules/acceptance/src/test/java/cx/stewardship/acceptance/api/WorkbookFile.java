package cx.stewardship.acceptance.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as a spreadsheet writes it: a cover, and a sheet whose second column holds days. */
final class WorkbookFile {

    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookFile() {}

    /** @param rows of texts; a whole number is a day counted from 1900 */
    static byte[] of(String sheet, String[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='" + DOCUMENT + "'><sheets><sheet name='Cover' r:id='a'/><sheet name='" + sheet
                            + "' r:id='b'/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + target("a", "worksheet", "a.xml") + target("b", "worksheet", "b.xml")
                            + target("c", "styles", "styles.xml") + "</Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
            put(zip, "xl/a.xml", rows(new String[][] {{"Weekly report"}}));
            put(zip, "xl/b.xml", rows(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String target(String id, String type, String part) {
        return "<Relationship Id='" + id + "' Type='" + DOCUMENT + "/" + type + "' Target='" + part + "'/>";
    }

    private static String rows(String[][] rows) {
        StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
        for (String[] row : rows) {
            xml.append("<row>");
            for (String cell : row) {
                xml.append(
                        cell.matches("\\d+")
                                ? "<c s='1'><v>" + cell + "</v></c>"
                                : "<c t='inlineStr'><is><t>" + cell + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private static void put(ZipOutputStream zip, String part, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
