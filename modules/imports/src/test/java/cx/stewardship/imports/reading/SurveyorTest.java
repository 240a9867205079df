package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyorTest {

    @TempDir
    Path folder;

    private final Surveyor surveyor = new Surveyor(2026);

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private Survey survey(String text) throws IOException {
        return surveyor.survey(file(text.getBytes(StandardCharsets.UTF_8)), Surveyor.Hints.NONE);
    }

    private static byte[] with(byte[] mark, String text, Charset charset) {
        byte[] body = text.getBytes(charset);
        byte[] all = new byte[mark.length + body.length];
        System.arraycopy(mark, 0, all, 0, mark.length);
        System.arraycopy(body, 0, all, mark.length, body.length);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "windows-1252, windows-1252",
        "ISO-8859-1, windows-1252",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-32LE, UTF-32LE",
        "UTF-32BE, UTF-32BE"
    })
    void finds_the_character_set_without_a_mark(String written, String found) throws IOException {
        String text = "name;town\nJürgen Weiß;Køge\nZoë;Århus\nAnna;Łódź".replace("Łódź", "Malmö");
        Survey survey = surveyor.survey(file(text.getBytes(Charset.forName(written))), Surveyor.Hints.NONE);
        assertThat(survey.form().charset()).isEqualTo(found);
        assertThat(survey.form().damaged()).isFalse();
        assertThat(survey.first().get(0).cells()).containsExactly("Jürgen Weiß", "Køge");
    }

    @Test
    void takes_a_byte_order_mark_for_what_it_is_and_not_for_a_part_of_the_header() throws IOException {
        for (var mark : List.of(
                new Object[] {new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8},
                new Object[] {new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE},
                new Object[] {new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE})) {
            byte[] bytes = with((byte[]) mark[0], "name,town\nZoë,Reims\n", (Charset) mark[1]);
            Survey survey = surveyor.survey(file(bytes), Surveyor.Hints.NONE);
            assertThat(survey.header()).containsExactly("name", "town");
            assertThat(survey.first().get(0).cells()).containsExactly("Zoë", "Reims");
        }
    }

    @Test
    void a_file_in_utf_8_with_one_broken_place_is_damaged_and_not_in_another_set() throws IOException {
        byte[] good = "name,town\nZoë,Åbo\nÉmile,Évian\nÖzil,Gelsenkirchen\nMärta,Växjö\n"
                .repeat(5)
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = with(good, "X\u00FF,Y\n", StandardCharsets.ISO_8859_1);
        Form form = surveyor.survey(file(bytes), Surveyor.Hints.NONE).form();
        assertThat(form.charset()).isEqualTo("UTF-8");
        assertThat(form.damaged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void finds_the_delimiter_even_when_cells_are_full_of_the_others(String delimiter) throws IOException {
        String text = "id,text,day\n1,\"a; b | c\td, e\",2025-01-01\n2,\"x,y;z\",2025-01-02\n"
                .replace(",", "\u0001")
                .replace("\u0001 e", ", e")
                .replace("x\u0001y", "x,y")
                .replace("\u0001", delimiter);
        Survey survey = survey(text);
        assertThat(survey.form().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(survey.rows()).isEqualTo(2);
    }

    @Test
    void one_column_needs_no_delimiter() throws IOException {
        assertThat(survey("text\nfirst\nsecond\n").header()).containsExactly("text");
    }

    @Test
    void single_quotation_marks_are_found() throws IOException {
        Survey survey = survey("'id','text'\n'1','a, b'\n");
        assertThat(survey.form().quote()).isEqualTo('\'');
        assertThat(survey.first().get(0).cells()).containsExactly("1", "a, b");
    }

    @Test
    void cells_over_several_lines_and_blank_lines_keep_the_numbers_of_a_spreadsheet() throws IOException {
        Survey survey = survey("id,text\n1,\"one\ntwo\r\nthree\"\n\n2,\"say \"\"no\"\"\"\n");
        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.first())
                .containsExactly(
                        new SourceRow(2, List.of("1", "one\ntwo\r\nthree"), false),
                        new SourceRow(4, List.of("2", "say \"no\""), false));
    }

    @Test
    void columns_without_a_name_or_with_the_same_name_can_still_be_told_apart() throws IOException {
        assertThat(survey(",name,name, Name \n1,2,3,4\n").header())
                .containsExactly("column 1", "name", "name (2)", "Name");
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304140006000800, imports.file.workbookCut",
        "d0cf11e0a1b11ae10000, imports.file.oldWorkbook",
        "255044462d312e370a00, imports.file.pdf",
        "1f8b0800000000000000, imports.file.packed",
        "89504e470d0a1a0a0000, imports.file.picture",
        "6e616d652c620a3000310032333435363738, imports.file.binary",
        "3c68746d6c3e3c2f68746d6c3e, imports.file.markup",
        "5b312c325d, imports.file.json",
        "6e616d652c746f776e0a, imports.file.headerOnly",
        "0a0a20200a, imports.file.empty",
        "'', imports.file.empty"
    })
    void a_file_that_cannot_be_taken_is_refused_with_what_it_is(String bytes, String key) throws IOException {
        Path file = file(java.util.HexFormat.of().parseHex(bytes));
        assertThatThrownBy(() -> surveyor.survey(file, Surveyor.Hints.NONE))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_eat_the_memory() throws IOException {
        String text = "id,text\n1,\"" + "never closed\n".repeat(100_000);
        assertThatThrownBy(() -> survey(text))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo("imports.file.cellTooLarge"));
    }

    @Test
    void the_row_in_which_the_file_stops_is_marked() throws IOException {
        assertThat(survey("id,text,day\n1,a,b\n2,\"in the mid").first()).last().matches(SourceRow::cut);
        assertThat(survey("id,text,day\n1,a,b\n2,c").first()).last().matches(SourceRow::cut);
        assertThat(survey("id,text,day\n1,a,b\n2,c\n").first()).noneMatch(SourceRow::cut);
        assertThat(survey("id,text,day\n1,a,b\n2,c,d").first()).noneMatch(SourceRow::cut);
    }

    @Test
    void the_order_of_day_and_month_follows_from_all_rows() throws IOException {
        assertThat(order("1/2/2025", "3/4/2025", "4/28/2024")).contains(DateOrder.MDY);
        assertThat(order("01-02-2025", "27-04-2023")).contains(DateOrder.DMY);
        assertThat(order("2025-01-31", "2025/02/01 10:00")).contains(DateOrder.YMD);
    }

    @Test
    void one_bad_date_does_not_change_the_order_of_all_others() throws IOException {
        String[] days = new String[41];
        java.util.Arrays.fill(days, "31.12.2025");
        days[40] = "12.31.2025";
        assertThat(order(days)).contains(DateOrder.DMY);
    }

    @Test
    void points_mean_that_the_day_comes_first() throws IOException {
        assertThat(order("1.2.2025", "3.4.2025")).contains(DateOrder.DMY);
    }

    @Test
    void dates_that_could_mean_two_days_are_not_guessed() throws IOException {
        assertThat(order("1/2/2025", "3/4/2025")).isEmpty();
        assertThat(order("5/5/2025")).contains(DateOrder.YMD);
    }

    private Optional<DateOrder> order(String... days) throws IOException {
        return survey("id,day\nx," + String.join("\nx,", days) + "\n").dateOrder(Set.of("day"));
    }

    @Test
    void the_sign_before_decimals_follows_from_the_numbers() throws IOException {
        assertThat(survey("id;rate\n1;3,5\n2;1.200,75\n").decimal(Set.of("rate")))
                .isEqualTo(',');
        assertThat(survey("id;rate\n1;3.5\n2;4\n").decimal(Set.of("rate"))).isEqualTo('.');
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void finds_text_that_is_not_western(String charset) throws IOException {
        String text = "имя;город\nАнна;Пермь\n漢字;東京\n";
        Survey survey = surveyor.survey(file(text.getBytes(Charset.forName(charset))), Surveyor.Hints.NONE);
        assertThat(survey.form().charset()).isEqualTo(charset);
        assertThat(survey.first().get(0).cells()).containsExactly("Анна", "Пермь");
    }

    @Test
    void a_character_set_that_is_named_wins_but_zeros_are_refused_in_any() throws IOException {
        byte[] greek = "όνομα;πόλη\nΆννα;Αθήνα\n".getBytes(Charset.forName("windows-1253"));
        Survey survey = surveyor.survey(file(greek), new Surveyor.Hints("windows-1253", null, null, null));
        assertThat(survey.first().get(0).cells()).containsExactly("Άννα", "Αθήνα");
        Path zeros = file("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> surveyor.survey(zeros, new Surveyor.Hints("windows-1253", null, null, null)))
                .hasMessageContaining("imports.file.binary");
    }

    @Test
    void zeros_in_wide_characters_are_shown_as_such() throws IOException {
        byte[] bytes = "name,text\nZoë,a\0b\n".getBytes(StandardCharsets.UTF_16LE);
        Survey survey = surveyor.survey(file(bytes), new Surveyor.Hints("UTF-16LE", null, null, null));
        assertThat(survey.first().get(0).cells()).containsExactly("Zoë", "a\uFFFDb");
    }

    @Test
    void a_line_that_names_the_delimiter_is_followed_and_is_no_row() throws IOException {
        Survey survey = survey("sep=;\nid;text\n1;a,b,c\n2;d,e,f\n");
        assertThat(survey.form().delimiter()).isEqualTo(';');
        assertThat(survey.header()).containsExactly("id", "text");
        assertThat(survey.first().get(0)).isEqualTo(new SourceRow(3, List.of("1", "a,b,c"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\nid,text\n1,a\n", "sep=\"\nid,text\n1,a\n", "sep=\rid,text\n1,a\n"})
    void a_line_that_names_no_sign_is_passed_over(String text) throws IOException {
        assertThat(survey(text).form().delimiter()).isEqualTo(',');
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r', '"', 'a', '7', '\0'})
    void a_sign_that_cannot_divide_cells_is_refused(char sign) throws IOException {
        Path file = file("id,text\n1,a\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> surveyor.survey(file, new Surveyor.Hints(null, sign, null, null)))
                .hasMessageContaining("imports.file.delimiter");
    }

    @Test
    void blanks_between_delimiters_and_quotation_marks_do_not_break_cells() throws IOException {
        Survey survey = survey("id, count, text\n1, \"6,000\", \"a \"\"b\"\", c\"\n2, \"7,000\",  d\n");
        assertThat(survey.first())
                .extracting(SourceRow::cells)
                .containsExactly(List.of("1", "6,000", "a \"b\", c"), List.of("2", "7,000", "  d"));
        assertThat(survey("id,text\n1,\"he said, \"\"no\"\"\"\n2,b\n").form().format())
                .isEqualTo(Format.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,Anna,2025-01-31~2,Ben,2025-02-01~3,Cy,2025-02-03 | 0",
                "id,name,day~2,Ben,2025-02-01~3,Cy,2025-02-03 | 1",
                "name,town~Anna,Perm~Ben,Ulm | 1",
                "region,2023,2024~north,17,18~south,3,4 | 1",
                "17,text~18,other | 0",
                "Report of March,,~,,~id,name,town~a,b,c~d,e,f | 3",
                "Report of March~~id,name,town~a,b,c~d,e,f | 3",
                "id,name,~a,b,c~d,e,f | 1",
                "text~first,second~third | 1"
            })
    void the_row_that_names_the_columns_is_found(String text, int row) throws IOException {
        assertThat(survey(text.replace('~', '\n') + "\n").form().headerRow()).isEqualTo(row);
    }

    @Test
    void a_file_without_a_header_keeps_its_first_row() throws IOException {
        Survey survey = survey("1,Anna\n2,Ben,more\n3,Cy\n");
        assertThat(survey.header()).containsExactly("column 1", "column 2", "column 3");
        assertThat(survey.rows()).isEqualTo(3);
        assertThat(survey.first().get(0)).isEqualTo(new SourceRow(1, List.of("1", "Anna"), false));
        Survey corrected = surveyor.survey(
                file("1,Anna\n2,Ben\n".getBytes(StandardCharsets.UTF_8)),
                new Surveyor.Hints(null, null, null, null, null, 1));
        assertThat(corrected.header()).containsExactly("1", "Anna");
    }

    @Test
    void the_cell_that_proves_the_order_of_day_and_month_is_named() throws IOException {
        Survey survey = survey("id,day\n1,01/05/2024\n2,13/05/2024\n3,14/05/2024\n");
        assertThat(survey.proofOf(DateOrder.DMY, Set.of("day")))
                .contains(new Survey.DateProof("day", "13/05/2024", 3, DateOrder.DMY));
        assertThat(survey.proofOf(DateOrder.MDY, Set.of("day"))).isEmpty();
        assertThat(survey.proofOf(DateOrder.DMY, Set.of("id"))).isEmpty();
    }

    @Test
    void limits_are_asked_before_anything_is_taken() throws IOException {
        Surveyor strict = new Surveyor(2026, new Limits(40, 1000, 2, 2, 10));
        assertThatThrownBy(() -> strict.survey(
                        file("a,b\n1,2\n".repeat(9).getBytes(StandardCharsets.UTF_8)), Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.tooLarge");
        assertThatThrownBy(() -> strict.survey(
                        file("a,b\n1,2\n3,4\n5,6\n".getBytes(StandardCharsets.UTF_8)), Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.tooManyRows[2]");
        assertThatThrownBy(() ->
                        strict.survey(file("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)), Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.tooManyColumns[3, 2]");
        assertThatThrownBy(() -> strict.survey(
                        file("a,b\n1,0123456789x\n".getBytes(StandardCharsets.UTF_8)), Surveyor.Hints.NONE))
                .hasMessageContaining("imports.file.cellTooLarge[2, 10]");
    }
}
