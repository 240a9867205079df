package cx.stewardship.imports.reading;

import static cx.stewardship.shared.imports.ImportField.needed;
import static cx.stewardship.shared.imports.ImportField.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final List<ImportField> FIELDS = List.of(
            needed("id", Type.TEXT, "1", "External Id"),
            optional("day", Type.DATE, "2025-01-01"),
            optional("rate", Type.NUMBER, "1.5"),
            optional("active", Type.YES_NO, "yes"));

    private static final List<String> HEADER = List.of("external-ID", "Day", "Rate", "active");
    private static final Form GERMAN = new Form("UTF-8", false, ';', '"', DateOrder.DMY, ',');

    private static Mapping mapping(Map<String, String> said) {
        return Mapping.match(FIELDS, HEADER, new Mapping(said), Mapping.NONE);
    }

    private static Cells.Read read(Map<String, String> said, String... cells) {
        return new Cells(FIELDS, HEADER, mapping(said), GERMAN, 2026).read(new SourceRow(7, List.of(cells), false));
    }

    private static ImportRow row(Map<String, String> said, String... cells) {
        ImportRow row = read(said, cells).row();
        assertThat(row).isNotNull();
        return row;
    }

    private static String reason(String... cells) {
        var rejected = read(Map.of(), cells).rejected();
        assertThat(rejected).isNotNull();
        return rejected.field() + " " + rejected.reason();
    }

    @Test
    void reads_values_by_the_types_of_their_fields() {
        ImportRow row = row(Map.of(), " 17 ", "31.12.2024", "1.234,50", "Yes");
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.text("id")).contains("17");
        assertThat(row.day("day")).contains(LocalDate.of(2024, 12, 31));
        assertThat(row.number("rate").map(BigDecimal::doubleValue)).contains(1234.5);
        assertThat(row.yesNo("active")).contains(true);
    }

    @Test
    void a_blank_cell_is_as_if_it_were_not_there() {
        ImportRow row = row(Map.of(), "17", "  ", "", "no");
        assertThat(row.values()).containsOnlyKeys("id", "active");
    }

    @Test
    void what_cannot_be_read_is_rejected_with_the_column() {
        assertThat(reason("17", "12.31.2025", "1", "1")).isEqualTo("day imports.row.notADate");
        assertThat(reason("17", "", "1.5", "1")).isEqualTo("rate imports.row.notANumber");
        assertThat(reason("17", "", "", "perhaps")).isEqualTo("active imports.row.notYesNo");
        assertThat(reason("17", "", "", "", "more")).isEqualTo(" imports.row.tooManyCells");
        assertThat(reason("", " ", "", "")).isEqualTo(" imports.row.blank");
    }

    @Test
    void fixed_values_and_keys_made_of_the_row_fill_fields_that_have_no_column() {
        Map<String, String> said = Map.of("id", Mapping.FINGERPRINT, "day", "=1.2.2025");
        ImportRow first = row(said, "a", "", "1", "");
        assertThat(first.day("day")).contains(LocalDate.of(2025, 2, 1));
        assertThat(first.text("id")).isEqualTo(row(said, "a", "", "1", "").text("id"));
        assertThat(first.text("id")).isNotEqualTo(row(said, "a", "", "2", "").text("id"));
    }

    @Test
    void the_same_row_keeps_its_key_when_it_comes_back_in_a_file_of_rejected_rows() {
        List<String> again = List.of(
                "rejected_row",
                "rejected_column",
                "rejected_reason",
                HEADER.get(0),
                HEADER.get(1),
                HEADER.get(2),
                HEADER.get(3));
        Mapping mapping = new Mapping(Map.of("id", Mapping.FINGERPRINT));
        ImportRow plain = row(Map.of("id", Mapping.FINGERPRINT), "a", "", "1", "");
        ImportRow back = new Cells(FIELDS, again, mapping, GERMAN, 2026)
                .read(new SourceRow(2, List.of("9", "Rate", "why", "a", "", "1", ""), false))
                .row();
        assertThat(back).isNotNull();
        assertThat(back.text("id")).isEqualTo(plain.text("id"));
    }

    @Test
    void headers_match_without_case_blanks_and_punctuation() {
        assertThat(mapping(Map.of()).targets())
                .containsEntry("id", "external-ID")
                .containsEntry("day", "Day");
    }

    @Test
    void what_was_used_last_time_wins_over_names_and_what_is_said_wins_over_both() {
        Mapping remembered = new Mapping(Map.of("rate", "Day", "day", "gone"));
        Mapping offered = Mapping.match(FIELDS, HEADER, Mapping.NONE, remembered);
        assertThat(offered.targets()).containsEntry("rate", "Day").doesNotContainKey("day");
        Mapping said = Mapping.match(FIELDS, HEADER, new Mapping(Map.of("rate", "RATE", "active", "")), remembered);
        assertThat(said.targets())
                .containsEntry("rate", "Rate")
                .containsEntry("day", "Day")
                .doesNotContainKey("active");
    }

    @Test
    void a_mapping_that_names_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> mapping(Map.of("colour", "Day"))).hasMessageContaining("imports.mapping.unknownField");
        assertThatThrownBy(() -> mapping(Map.of("day", "Datum"))).hasMessageContaining("imports.mapping.unknownColumn");
    }

    @Test
    void a_needed_field_that_nothing_fills_is_named() {
        Mapping mapping = Mapping.match(FIELDS, List.of("Day"), Mapping.NONE, Mapping.NONE);
        assertThat(mapping.missing(FIELDS)).containsExactly("id");
    }

    @Test
    void a_mapping_is_kept_as_text() {
        Mapping mapping = new Mapping(Map.of("id", "a, \"b\"\nc", "day", "=x"));
        assertThat(Mapping.ofText(mapping.asText())).isEqualTo(mapping);
    }
}
