package cx.stewardship.customervoice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsFileTest {

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text() {
        assertThat(CommentsFile.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(CommentsFile.cell("+44 20 7946")).isEqualTo("'+44 20 7946");
        assertThat(CommentsFile.cell("-5 degrees")).isEqualTo("'-5 degrees");
        assertThat(CommentsFile.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(CommentsFile.cell("\tx")).startsWith("'");
        assertThat(CommentsFile.cell("=HYPERLINK(\"http://x\",\"y\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        assertThat(CommentsFile.cell("plain, with comma")).isEqualTo("\"plain, with comma\"");
        assertThat(CommentsFile.cell(null)).isEmpty();
    }
}
