package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("file");
    }

    private Survey survey(String text) throws IOException {
        return new Surveyor(2026).survey(Files.writeString(file(), text), Surveyor.Hints.NONE);
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
    void keys_are_columns_in_the_order_in_which_they_were_met() throws IOException {
        Survey survey = survey("{\"id\":1,\"text\":\"a, \\\"b\\\"\"}\n\n{\"day\":\"2025-01-31\",\"id\":2.50}\n");
        assertThat(survey.form().format()).isEqualTo(Format.JSON_LINES);
        assertThat(survey.header()).containsExactly("id", "text", "day");
        assertThat(rows(survey))
                .containsExactly(
                        new SourceRow(1, List.of("1", "a, \"b\"", ""), false),
                        new SourceRow(3, List.of("2.50", "", "2025-01-31"), false));
    }

    @Test
    void what_lies_in_objects_goes_by_its_path_and_lists_stay_texts() throws IOException {
        Survey survey = survey("{\"a\":{\"b\":{\"c\":true},\"d\":null},\"e\":[1,{\"f\":2}],\"g\":{}}\n{\"e\":\"x\"}\n");
        assertThat(survey.header()).containsExactly("a.b.c", "a.d", "e");
        assertThat(rows(survey).get(0).cells()).containsExactly("true", "", "[1,{\"f\":2}]");
    }

    @Test
    void objects_in_objects_without_end_stay_a_text_from_some_depth_on() throws IOException {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        assertThat(survey(deep + "\n").header()).containsExactly("a" + ".a".repeat(15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":} | imports.row.notJson",
                "{\"id\":1} {\"id\":2} | imports.row.notJson",
                "[1,2] | imports.row.notAnObject",
                "\"text\" | imports.row.notAnObject",
                "{\"id\":1,\"id\":2} | imports.row.keyTwice",
                "{\"a.b\":1,\"a\":{\"b\":2}} | imports.row.keyTwice"
            })
    void a_line_that_is_no_row_is_a_fault_and_those_after_it_are_read(String line, String key) throws IOException {
        List<SourceRow> rows = rows(survey("{\"id\":1}\n" + line + "\n{\"id\":3}\n"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isEqualTo(new SourceRow(2, List.of(line), false, key));
        assertThat(rows.get(2).cells()).first().isEqualTo("3");
    }

    @Test
    void a_line_with_a_fault_is_rejected_with_its_reason() throws IOException {
        Survey survey = survey("{\"id\":1}\n{\"id\"\n{\"id\":3}\n");
        Cells cells = new Cells(List.of(), survey.header(), Mapping.NONE, survey.form(), 2026);
        var rejected = cells.read(rows(survey).get(1)).rejected();
        assertThat(rejected).isNotNull();
        assertThat(rejected.reason()).isEqualTo("imports.row.notJson");
    }

    @Test
    void the_line_in_which_the_file_stops_is_marked() throws IOException {
        List<SourceRow> rows = rows(survey("{\"id\":1}\n{\"id\":2,\"te"));
        assertThat(rows).last().matches(SourceRow::cut);
        assertThat(rows).first().matches(row -> !row.cut());
        assertThat(rows(survey("{\"id\":1}\n{\"id\":2}"))).noneMatch(SourceRow::cut);
    }

    @Test
    void what_no_database_keeps_is_shown_as_such() throws IOException {
        assertThat(rows(survey("{\"id\":\"a\\u0000b\\ud800c\\ud83d\\ude00\"}\n"))
                        .get(0)
                        .cells())
                .containsExactly("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1,\"text\":\"a ] , } \\\" b\"},{\"id\":2,\"text\":[{\"c\":1}]}]",
                " [ {\"id\": 1,\n  \"text\": \"a ] , } \\\" b\"\n },\r\n\t{\"id\": 2, \"text\": [\n{\"c\": 1}\n]}\n]\n",
                "[{\"id\":1,\"text\":\"a ] , } \\\" b\"}\n{\"id\":2,\"text\":[{\"c\":1}]}"
            })
    void a_list_of_objects_is_read_as_an_object_a_line(String text) throws IOException {
        Survey survey = survey(text);
        assertThat(survey.header()).containsExactly("id", "text");
        assertThat(rows(survey))
                .containsExactly(
                        new SourceRow(1, List.of("1", "a ] , } \" b"), false),
                        new SourceRow(2, List.of("2", "[{\"c\":1}]"), false));
    }

    @Test
    void what_is_wrong_in_a_list_is_rejected_and_where_it_stops_is_told() throws IOException {
        Survey survey = survey("[{\"id\":1},7,{\"id\":},{\"id\":2},{\"id\":3, \"te");
        assertThat(rows(survey))
                .extracting(row -> row.number() + " " + (row.cut() ? "cut" : row.fault()))
                .containsExactly("1 null", "2 imports.row.notAnObject", "3 imports.row.notJson", "4 null", "5 cut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_without_end_is_a_row_that_is_no_json(String opening) throws IOException {
        Survey survey = survey("{\"id\":1}\n{\"id\":" + opening.repeat(50_000) + "\n{\"id\":2}\n");
        assertThat(rows(survey)).extracting(SourceRow::fault).containsExactly(null, "imports.row.notJson", null);
    }

    @Test
    void names_of_columns_in_brackets_are_no_json() throws IOException {
        assertThat(survey("[id],[text]\n1,a\n").header()).containsExactly("[id]", "[text]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "[\"id\", \"text\"]", "[]", "[[1]]", "{\n  \"id\": 1\n}\n"})
    void other_json_is_refused_with_what_to_do(String text) {
        assertThatThrownBy(() -> survey(text)).hasMessageContaining("imports.file.json");
    }

    @Test
    void keys_without_end_and_fields_without_end_are_refused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append("{\"key").append(i).append("\":1}\n");
        }
        assertThatThrownBy(() -> survey(text.toString())).hasMessageContaining("imports.file.tooManyKeys[501, 500]");
        String large = "x".repeat(1_000_001);
        assertThatThrownBy(() -> survey("{\"id\":1}\n{\"id\":\"" + large + "\"}\n"))
                .hasMessageContaining("imports.file.fieldTooLarge[2, 1000000]");
        assertThatThrownBy(() -> survey("{\"id\":1}\n{\"id\":\"" + large.repeat(17)))
                .hasMessageContaining("imports.file.fieldTooLarge[2, 1000000]");
    }
}
