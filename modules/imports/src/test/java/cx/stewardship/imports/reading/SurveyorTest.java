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
        "UTF-16BE, UTF-16BE"
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
        "504b0304140006000800, imports.file.workbook",
        "d0cf11e0a1b11ae10000, imports.file.oldWorkbook",
        "255044462d312e370a00, imports.file.pdf",
        "1f8b0800000000000000, imports.file.packed",
        "89504e470d0a1a0a0000, imports.file.picture",
        "6e616d652c620a3000310032333435363738, imports.file.binary",
        "3c68746d6c3e3c2f68746d6c3e, imports.file.markup",
        "7b226e616d65223a317d, imports.file.json",
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
}
