package cx.stewardship.actionplans.rest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CustomersFileTest {

    @Test
    void no_cell_is_taken_for_a_formula() {
        assertThat(CustomersFile.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        for (String first : new String[] {"+", "-", "@", "\t"}) {
            assertThat(CustomersFile.cell(first + "1")).startsWith("'");
        }
        assertThat(CustomersFile.cell("Two\nlines")).isEqualTo("\"Two\nlines\"");
        assertThat(CustomersFile.cell(null)).isEmpty();
    }

    @Property
    void whatever_a_customer_says_stays_one_cell(@ForAll String text) {
        String cell = CustomersFile.cell(text);
        String inside = cell.startsWith("\"") && cell.length() > 1 ? cell.substring(1, cell.length() - 1) : cell;
        assertThat(inside.replace("\"\"", "").contains("\"")).isFalse();
        if (!cell.startsWith("\"")) {
            assertThat(cell).doesNotContain(",", "\n", "\r");
        }
        assertThat(inside.isEmpty() || "=+-@\t\r".indexOf(inside.charAt(0)) < 0).isTrue();
    }
}
