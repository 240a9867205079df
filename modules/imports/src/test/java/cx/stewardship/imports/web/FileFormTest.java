package cx.stewardship.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Surveyor;
import org.junit.jupiter.api.Test;

class FileFormTest {

    private final FileForm form = new FileForm();

    private void corrected() {
        form.setCharset("windows-1252");
        form.setDelimiter("SEMICOLON");
        form.setDates(DateOrder.MDY.name());
        form.setDecimal("comma");
        form.setSheet("Answers");
        form.setHeaderRow("3");
    }

    @Test
    void nothing_is_said_about_a_file_that_has_just_come_in() {
        assertThat(form.hints(null)).isEqualTo(Surveyor.Hints.NONE);
    }

    @Test
    void what_is_corrected_is_how_the_file_is_read() {
        corrected();
        assertThat(form.hints(null))
                .isEqualTo(new Surveyor.Hints("windows-1252", ';', DateOrder.MDY, ',', "Answers", 3));
    }

    @Test
    void another_sheet_is_found_out_about_anew_and_another_header_keeps_the_row() {
        corrected();
        form.otherHeader();
        assertThat(form.hints(null)).isEqualTo(new Surveyor.Hints("windows-1252", ';', null, null, "Answers", 3));
        form.otherSheet();
        assertThat(form.hints(null)).isEqualTo(new Surveyor.Hints("windows-1252", ';', null, null, "Answers", null));
    }

    @Test
    void another_file_begins_from_nothing() {
        corrected();
        form.forget();
        assertThat(form.hints(null)).isEqualTo(Surveyor.Hints.NONE);
    }

    @Test
    void what_was_found_can_be_chosen_even_where_it_is_unusual() {
        form.setCharset("IBM850");
        form.setHeaderRow("14");
        assertThat(form.getCharsets()).contains("UTF-8", "IBM850");
        assertThat(form.getHeaderRows()).contains("0", "14");
    }
}
