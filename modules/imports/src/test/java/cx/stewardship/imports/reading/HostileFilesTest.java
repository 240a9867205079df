package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to harm, or that nobody meant: each ends in one sentence, within seconds, and nothing is fetched. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final String BEGIN = "<worksheet><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("file");
    }

    private void refused(Path file, String key) {
        assertThatThrownBy(() -> new Surveyor(2026).survey(file, Surveyor.Hints.NONE))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void refused(Xlsx workbook, String key) throws IOException {
        refused(workbook.write(file()), key);
    }

    private static Xlsx workbook() {
        return new Xlsx().sheet("Data", Xlsx.row(1, "a", "b") + Xlsx.row(2, "1", "2"));
    }

    private static byte[] again(String begin, String part, int times, String end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length() * times + 1000);
        out.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.writeBytes(bytes);
        }
        out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void an_archive_that_unpacks_to_hundreds_of_times_its_size() throws IOException {
        byte[] bomb = again(BEGIN, "<row><c><v>1</v></c></row>", 6_000_000, END);
        refused(workbook().part("xl/worksheets/sheet1.xml", bomb), "imports.file.bomb");
    }

    @Test
    void an_archive_that_lies_about_its_size() throws IOException {
        byte[] bomb = again(BEGIN, "<row><c><v>1</v></c></row>", 6_000_000, END);
        Path file = workbook().part("xl/worksheets/sheet1.xml", bomb).write(file());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.capacity() - 46; at++) {
            if (bytes.getInt(at) == 0x02014b50 && bytes.getInt(at + 24) == bomb.length) {
                bytes.putInt(at + 24, 1000);
            }
        }
        refused(Files.write(file, bytes.array()), "imports.file.bomb");
    }

    @Test
    void an_archive_larger_unpacked_than_allowed() throws IOException {
        Path file = workbook()
                .part("xl/worksheets/sheet1.xml", again(BEGIN, "<row/>", 1_000_000, END))
                .write(file());
        Surveyor strict = new Surveyor(2026, new Limits(10_000_000, 1_000_000, 100, 100, 100));
        assertThatThrownBy(() -> strict.survey(file, Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.unpackedTooLarge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/texts.xml", "_rels/.rels"})
    void entities_of_every_kind_in_every_part(String part) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/secret";
            for (String type : new String[] {
                "<!DOCTYPE x [<!ENTITY a SYSTEM '" + address + "'>]>",
                "<!DOCTYPE x SYSTEM '" + address + "'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            }) {
                Xlsx workbook = new Xlsx()
                        .texts("<si><t>x</t></si>")
                        .formats("0")
                        .sheet("Data", "<row><c t='s'><v>0</v></c></row><row><c t='s'><v>0</v></c></row>");
                Path file = hostile(workbook, part, type);
                assertThatThrownBy(() -> new Surveyor(2026).survey(file, Surveyor.Hints.NONE))
                        .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.key())
                                .isIn("imports.file.doctype", "imports.file.workbookBroken"));
            }
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private Path hostile(Xlsx workbook, String part, String type) throws IOException {
        Path plain = workbook.write(folder.resolve("plain"));
        Path file = file();
        try (var in = new java.util.zip.ZipFile(plain.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(part)
                                ? type + xml.replaceFirst("(<(?:si|row|sheets|numFmts|Relationship)\\b)", "&a;$1")
                                : xml)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void markup_without_end() throws IOException {
        String wide = "<row><c r='" + "A".repeat(5_000_000) + "'/></row>";
        refused(
                workbook().part("xl/worksheets/sheet1.xml", BEGIN + random(wide) + END),
                "imports.file.workbookStretch");
        refused(
                workbook().part("xl/worksheets/sheet1.xml", BEGIN + "<row>".repeat(100) + END),
                "imports.file.workbookBroken");
    }

    /** Packs badly, so that it is not taken for a bomb. */
    private static String random(String text) {
        java.util.Random random = new java.util.Random(7);
        StringBuilder out = new StringBuilder(text);
        for (int i = 12; i < out.length() - 20; i++) {
            out.setCharAt(i, (char) ('A' + random.nextInt(26)));
        }
        return out.toString();
    }

    @Test
    void cells_and_rows_beyond_every_sheet() throws IOException {
        refused(
                new Xlsx().sheet("Data", Xlsx.row(1, "a") + "<row><c r='XFE2'><v>1</v></c></row>"),
                "imports.file.rowTooWide");
        refused(
                new Xlsx().sheet("Data", Xlsx.row(1, "a") + "<row><c r='ZZZZZZZZ2'><v>1</v></c></row>"),
                "imports.file.rowTooWide");
        refused(
                new Xlsx().sheet("Data", Xlsx.row(1, "a") + "<row><c t='s'><v>7</v></c></row>"),
                "imports.file.workbookText");
        Xlsx far = new Xlsx().sheet("Data", Xlsx.row(1, "a") + "<row r='999999999'><c><v>1</v></c></row>");
        assertThat(new Surveyor(2026)
                        .survey(far.write(file()), Surveyor.Hints.NONE)
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void a_table_of_contents_of_made_up_size() throws IOException {
        byte[] bytes = Files.readAllBytes(workbook().write(file()));
        ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(bytes.length - 22 + 10, (short) 60_000);
        refused(Files.write(file(), bytes), "imports.file.workbookParts");
        end.putShort(bytes.length - 22 + 10, (short) 6).putInt(bytes.length - 22 + 12, 500_000_000);
        refused(Files.write(file(), bytes), "imports.file.workbookParts");
    }

    @Test
    void an_archive_with_the_same_part_twice() throws IOException {
        Path file = workbook().part("xl/worksheets/sheet2.xml", "<worksheet/>").write(file());
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("sheets/sheet2.xml", "sheets/sheet1.xml");
        refused(Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1)), "imports.file.workbookBroken");
    }

    @Test
    void an_archive_that_is_cut_anywhere() throws IOException {
        byte[] whole = Files.readAllBytes(workbook().write(file()));
        for (int length = 4; length < whole.length; length += 37) {
            refused(Files.write(file(), Arrays.copyOf(whole, length)), "imports.file.workbookCut");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage, imports.file.encrypted",
        "WordDocument, imports.file.word",
        "Workbook, imports.file.oldWorkbook"
    })
    void files_of_old_programs_and_with_passwords(String entry, String key) throws IOException {
        byte[] old = new byte[2048];
        ByteBuffer fields = ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN);
        fields.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, 1);
        byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024 + 128, name.length);
        refused(Files.write(file(), old), key);
        fields.putInt(48, -5).putShort(30, (short) 77);
        refused(Files.write(file(), old), "imports.file.oldWorkbook");
    }

    @Test
    void a_million_columns() throws IOException {
        byte[] columns = again("a", ",a", 1_000_000, "\n");
        refused(Files.write(file(), columns), "imports.file.rowTooWide");
        refused(Files.write(file(), again("a,b\n1,2\n1", ",1", 1_000_000, "\n")), "imports.file.rowTooWide");
        refused(Files.write(file(), again("a", ",a", 700, "\n1,2\n")), "imports.file.tooManyColumns");
    }

    @Test
    void a_field_of_ten_megabytes() throws IOException {
        refused(Files.write(file(), again("a,b\n1,", "0123456789", 1_000_000, "\n")), "imports.file.cellTooLarge");
        refused(Files.write(file(), again("a,b\n1,\"", "0123456789", 1_000_000, "\"\n")), "imports.file.cellTooLarge");
        refused(Files.write(file(), again("a,b\n1,\"", "01234\n6789", 1_000_000, "")), "imports.file.cellTooLarge");
        refused(
                new Xlsx().sheet("Data", Xlsx.row(1, "a") + Xlsx.row(2, random("x".repeat(3_000_000)))),
                "imports.file.fieldTooLarge");
    }

    @Test
    void zeros() throws IOException {
        refused(Files.write(file(), again("a,b\n", "\0", 1_000_000, "")), "imports.file.binary");
        refused(Files.write(file(), new byte[100_000]), "imports.file.binary");
    }

    @Test
    void formulas_are_texts_and_go_out_harmless() throws IOException {
        String formula = "=cmd|' /C calc'!A0";
        Files.writeString(file(), "id,text\n1," + formula + "\n");
        Survey survey = new Surveyor(2026).survey(file(), Surveyor.Hints.NONE);
        assertThat(survey.first().get(0).cells()).containsExactly("1", formula);
        assertThat(Rejected.harmless(formula)).isEqualTo("'" + formula);
    }

    @Test
    void a_large_file_that_means_nothing() throws IOException {
        java.util.Random random = new java.util.Random(3);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file()))) {
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 400; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        refused(file(), "imports.file.binary");
    }
}
