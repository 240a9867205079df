package cx.stewardship.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotes_what_needs_it_and_leaves_no_formula() {
        assertThat(Csv.row("a", "b,c", "say \"no\"", null)).isEqualTo("a,\"b,c\",\"say \"\"no\"\"\",\r\n");
        assertThat(Csv.row("=1+1", "+1", "-1", "@x", "\tx")).isEqualTo("'=1+1,'+1,'-1,'@x,'\tx\r\n");
    }
}
