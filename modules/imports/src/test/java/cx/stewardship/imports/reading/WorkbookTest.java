package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @TempDir
    Path folder;

    private final Surveyor surveyor = new Surveyor(2026);

    private Path file() {
        return folder.resolve("file");
    }

    private Survey survey(Xlsx workbook) throws IOException {
        return surveyor.survey(workbook.write(file()), Surveyor.Hints.NONE);
    }

    private Survey survey(Xlsx workbook, String sheet, Integer headerRow) throws IOException {
        return surveyor.survey(workbook.write(file()), new Surveyor.Hints(null, null, null, null, sheet, headerRow));
    }

    /** The cells of the second row, below a header of their width. */
    private List<String> cells(Xlsx workbook, String cells, int width) throws IOException {
        String[] header =
                Stream.iterate(1, i -> i + 1).limit(width).map(i -> "h" + i).toArray(String[]::new);
        workbook.sheet("Data", Xlsx.row(1, header) + "<row r='2'>" + cells + "</row>");
        return survey(workbook).first().get(0).cells();
    }

    private List<SourceRow> rows(Survey survey) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (FileReader reader = FileReader.open(file(), survey.form(), survey.header())) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Test
    void values_of_every_type_come_as_a_person_sees_them() throws IOException {
        Xlsx workbook = new Xlsx()
                .texts("<si><t>plain</t></si><si><r><rPr/><t>rich </t></r><r><t xml:space='preserve'>text</t></r>"
                        + "<rPh sb='0' eb='1'><t>reading</t></rPh></si>");
        assertThat(cells(
                        workbook,
                        "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                                + "<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#DIV/0!</v></c>"
                                + "<c t='str'><f>A1&amp;B1</f><v>of a formula</v></c><c><f>1+1</f><v>2</v></c>"
                                + "<c t='d'><v>2025-03-04T00:00:00</v></c><c><v>7</v></c>",
                        10))
                .containsExactly(
                        "plain",
                        "rich text",
                        "inline",
                        "true",
                        "false",
                        "#DIV/0!",
                        "of a formula",
                        "2",
                        "2025-03-04",
                        "7");
    }

    @ParameterizedTest
    @CsvSource({
        "17, 17",
        "17.0, 17",
        "-0, 0",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "1E+3, 1000",
        "1.5E-5, 0.000015",
        "123456789012345, 123456789012345",
        "474939423470395392, 474939423470395000",
        "1e300, 1E+300",
        "1e99999999, 1e99999999",
        "abc, abc"
    })
    void numbers_are_as_short_as_they_are_exact(String written, String read) throws IOException {
        assertThat(cells(new Xlsx(), "<c><v>" + written + "</v></c><c><v>1</v></c>", 2))
                .first()
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 45000 | 2023-03-15",
                "d/m/yy h:mm | 45000.5 | 2023-03-15 12:00",
                "d/m/yy h:mm | 45000 | 2023-03-15 00:00",
                "dd.mm.yyyy | 45000.75 | 2023-03-15 18:00",
                "[$-409]mmmm d, yyyy;@ | 45000 | 2023-03-15",
                "h:mm AM/PM | 0.5625 | 13:30",
                "hh:mm:ss | 0.000011574074 | 00:00:01",
                "h:mm | 45000.25 | 2023-03-15 06:00",
                "[h]:mm:ss | 1.104166667 | 26:30",
                "mm:ss | 0.010416667 | 00:15",
                "yyyy | 59 | 1900-02-28",
                "yyyy | 61 | 1900-03-01",
                "yyyy | 60 | 1900-02-29",
                "yyyy | 1 | 1900-01-01",
                "yyyy | -1 | -1",
                "yyyy | 99999999 | 99999999",
                "00000 | 1234 | 01234",
                "000 | 1234 | 1234",
                "0.00E+00 | 1234 | 1234",
                "[Red]0.00;[Blue]-0.00 | 1.5 | 1.5",
                "#,##0 \"days\" | 5 | 5",
                "General | 45000 | 45000",
                "0% | 0.5 | 0.5"
            })
    void dates_and_times_are_known_by_their_format(String format, String written, String read) throws IOException {
        Xlsx workbook = new Xlsx().formats("General", format.strip().replace("\"", "&quot;"));
        assertThat(cells(workbook, "<c s='1'><v>" + written + "</v></c><c><v>1</v></c>", 2))
                .first()
                .isEqualTo(read);
    }

    @Test
    void days_may_be_counted_from_1904() throws IOException {
        assertThat(cells(
                        new Xlsx().from1904().formats("yyyy-mm-dd"),
                        "<c s='0'><v>43538</v></c><c t='b'><v>1</v></c>",
                        2))
                .first()
                .isEqualTo("2023-03-15");
    }

    @Test
    void a_formula_that_was_never_calculated_comes_as_itself() throws IOException {
        assertThat(cells(new Xlsx(), "<c><f>SUM(A1:A3)</f></c><c><f>1</f><v/></c>", 2))
                .containsExactly("=SUM(A1:A3)", "=1");
    }

    @Test
    void cells_stand_where_their_address_says_and_empty_ones_may_be_left_out() throws IOException {
        String rows = Xlsx.row(1, "a", "b", "c", "d") + "<row r='5'><c r='B5'><v>2</v></c><c r='XFD5' s='1'/></row>"
                + "<row><c><v>1</v></c><c r='D6'><v>4</v></c></row><row r='9'><c r='A9' s='0'/></row>";
        Survey survey = survey(new Xlsx().sheet("Data", rows));
        assertThat(rows(survey))
                .containsExactly(
                        new SourceRow(5, List.of("", "2"), false), new SourceRow(6, List.of("1", "", "", "4"), false));
        assertThat(survey.rows()).isEqualTo(2);
    }

    @Test
    void signs_that_xml_cannot_hold_are_read_from_their_escapes() throws IOException {
        assertThat(cells(
                        new Xlsx().texts("<si><t>a_x000D_\nb _x005F_x000D_ _x0000_ _xD800_ _xyz_</t></si>"),
                        "<c t='s'><v>0</v></c><c><v>1</v></c>",
                        2))
                .first()
                .isEqualTo("a\r\nb _x000D_ \uFFFD \uFFFD _xyz_");
    }

    @Test
    void the_first_sheet_in_view_with_rows_is_taken_unless_another_is_named() throws IOException {
        Xlsx workbook = new Xlsx()
                .sheet("Cover", Xlsx.row(1, "Report"))
                .sheet("Secret", "hidden", sheet(Xlsx.row(1, "x", "y") + Xlsx.row(2, "1", "2")))
                .sheet("People", Xlsx.row(1, "name", "town") + Xlsx.row(2, "Zoë", "Reims"));
        Survey survey = survey(workbook);
        assertThat(survey.form().sheet()).isEqualTo("People");
        assertThat(survey.sheets())
                .containsExactly(new Sheet("Cover", false), new Sheet("Secret", true), new Sheet("People", false));
        assertThat(survey(workbook, " secret ", null).header()).containsExactly("x", "y");
        assertThatThrownBy(() -> survey(workbook, "Peeple", null)).hasMessageContaining("imports.file.unknownSheet");
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    @Test
    void titles_above_the_header_are_passed_over_and_another_row_can_be_named() throws IOException {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Data",
                        Xlsx.row(1, "Report of March")
                                + Xlsx.row(3, "id", "name", "town")
                                + Xlsx.row(4, "a", "b", "c")
                                + Xlsx.row(5, "d", "e", "f"));
        Survey survey = survey(workbook);
        assertThat(survey.form().headerRow()).isEqualTo(3);
        assertThat(survey.header()).containsExactly("id", "name", "town");
        assertThat(rows(survey)).extracting(SourceRow::number).containsExactly(4L, 5L);
        Survey other = survey(workbook, "Data", 0);
        assertThat(other.header()).containsExactly("column 1", "column 2", "column 3");
        assertThat(other.rows()).isEqualTo(4);
    }

    @Test
    void numbers_carry_the_decimal_sign_that_the_file_is_read_with() throws IOException {
        Xlsx workbook =
                new Xlsx().sheet("Data", Xlsx.row(1, "a", "b") + "<row><c><v>1.234</v></c><c><v>2</v></c></row>");
        Form form = survey(workbook).form().withDecimal(',');
        try (FileReader reader = FileReader.open(file(), form)) {
            assertThat(reader.next().orElseThrow().cells()).containsExactly("1,234", "2");
        }
    }

    @Test
    void strict_workbooks_and_prefixes_are_read_alike() throws IOException {
        Xlsx workbook = new Xlsx()
                .sheet(
                        "Data",
                        "visible",
                        "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row><x:c>"
                                + "<x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(survey(workbook, null, 1).first().get(0).cells()).containsExactly("2");
    }

    @Test
    void texts_by_the_ten_thousand_are_found_without_keeping_them() throws IOException {
        StringBuilder texts = new StringBuilder();
        StringBuilder rows = new StringBuilder(Xlsx.row(1, "a", "b"));
        int count = 30_000;
        for (int i = 0; i < count; i++) {
            texts.append("<si><t>" + "text number ".repeat(i % 7) + i + "</t></si>");
            rows.append("<row><c t='s'><v>" + i + "</v></c><c t='s'><v>" + (count - 1 - i) + "</v></c></row>");
        }
        Survey survey = survey(new Xlsx().texts(texts.toString()).sheet("Data", rows.toString()));
        List<SourceRow> read = rows(survey);
        assertThat(read).hasSize(count);
        for (int i = 0; i < count; i += 997) {
            int other = count - 1 - i;
            assertThat(read.get(i).cells())
                    .containsExactly("text number ".repeat(i % 7) + i, "text number ".repeat(other % 7) + other);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void a_sheet_that_stops_in_the_middle_gives_what_was_whole_and_names_the_row() throws IOException {
        String whole = sheet(Xlsx.row(1, "a", "b") + Xlsx.row(2, "1", "2") + Xlsx.row(3, "3", "4"));
        Xlsx workbook = new Xlsx().sheet("Data", "visible", whole.substring(0, whole.indexOf("<c r='B3'")));
        Survey survey = survey(workbook);
        assertThat(rows(survey))
                .containsExactly(new SourceRow(2, List.of("1", "2"), false), new SourceRow(3, List.of("3"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, x, imports.file.macros",
        "xl/macrosheets/vbaProject.bin, x, imports.file.macros",
        "[Content_Types].xml, application/vnd.ms-excel.sheet.macroEnabled.main+xml, imports.file.macros",
        "xl/workbook.bin, x, imports.file.binaryWorkbook",
        "mimetype, application/vnd.oasis.opendocument.spreadsheet, imports.file.openDocument",
        "word/document.xml, x, imports.file.word"
    })
    void what_cannot_be_taken_is_refused_with_what_to_do(String part, String content, String key) throws IOException {
        Xlsx workbook =
                new Xlsx().sheet("Data", Xlsx.row(1, "a") + Xlsx.row(2, "1")).part(part, content);
        assertThatThrownBy(() -> survey(workbook))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void an_archive_of_other_files_is_no_workbook() throws IOException {
        try (OutputStream out = Files.newOutputStream(file());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("people.csv"));
            zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> surveyor.survey(file(), Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.packed");
    }
}
