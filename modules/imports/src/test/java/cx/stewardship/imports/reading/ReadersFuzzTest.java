package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whatever bytes come in: they are read, or refused in words. What was surveyed is what is read; no text holds what a database
 * cannot keep. {@code JAZZER_FUZZ=1} looks for new inputs, otherwise those beside this class are tried.
 */
class ReadersFuzzTest {

    private static final byte[] SHEET = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);

    @FuzzTest(maxDuration = "2m")
    void texts(byte[] data) throws IOException {
        check(data);
    }

    @FuzzTest(maxDuration = "2m")
    void lines_of_json(byte[] data) throws IOException {
        check(joined("{\"a\":1}\n{".getBytes(StandardCharsets.UTF_8), data));
    }

    @FuzzTest(maxDuration = "2m")
    void archives(byte[] data) throws IOException {
        check(joined(new byte[] {'P', 'K', 3, 4}, data));
    }

    @FuzzTest(maxDuration = "2m")
    void old_files(byte[] data) throws IOException {
        check(joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, data));
    }

    @FuzzTest(maxDuration = "2m")
    void sheets(byte[] data) throws IOException {
        check(workbook("xl/worksheets/sheet1.xml", joined(SHEET, data)));
    }

    @FuzzTest(maxDuration = "2m")
    void shared_texts(byte[] data) throws IOException {
        check(workbook("xl/texts.xml", joined("<sst>".getBytes(StandardCharsets.UTF_8), data)));
    }

    @FuzzTest(maxDuration = "2m")
    void styles(byte[] data) throws IOException {
        check(workbook("xl/styles.xml", joined("<styleSheet>".getBytes(StandardCharsets.UTF_8), data)));
    }

    @FuzzTest(maxDuration = "2m")
    void numbers_of_a_format(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int middle = text.indexOf('|');
        NumberFormat format = NumberFormat.of(text.substring(0, Math.max(0, middle)));
        assertThat(Serial.text(text.substring(middle + 1), format, data.length % 2 == 0, ','))
                .isNotNull();
    }

    private static byte[] joined(byte[] begin, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(begin);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static byte[] workbook(String part, byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", ".xlsx");
        try {
            String row = "<row><c t='s'><v>0</v></c><c s='1'><v>45000.5</v></c></row>";
            new Xlsx()
                    .texts("<si><t>x</t></si>")
                    .formats("0", "yyyy")
                    .sheet("Data", row + row + row)
                    .part(part, content)
                    .write(file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void check(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".file");
        try {
            Files.write(file, bytes);
            Survey survey = new Surveyor(2026).survey(file, Surveyor.Hints.NONE);
            assertThat(read(file, survey)).isEqualTo(survey.rows());
        } catch (FileRefused refused) {
            assertThat(refused.key()).startsWith("imports.file.");
        } finally {
            Files.delete(file);
        }
    }

    private static long read(Path file, Survey survey) throws IOException {
        long rows = 0;
        long last = 0;
        try (FileReader reader = FileReader.open(file, survey.form(), survey.header())) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                assertThat(row.get().number()).isGreaterThan(last);
                last = row.get().number();
                assertSound(row.get().cells());
                rows++;
            }
        }
        assertThat(survey.header()).doesNotHaveDuplicates();
        assertSound(survey.header());
        return rows;
    }

    /** Without zeros and halves of characters. */
    private static void assertSound(List<String> cells) {
        for (String cell : cells) {
            if (cell.codePoints().anyMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF)) {
                throw new AssertionError("No database keeps " + cell);
            }
        }
    }
}
