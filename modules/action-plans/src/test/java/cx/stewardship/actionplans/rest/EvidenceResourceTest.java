package cx.stewardship.actionplans.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceResourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run sheet.pdf | attachment; filename=\"run sheet.pdf\"; filename*=UTF-8''run%20sheet.pdf",
                "Gr\u00f6\u00dfe.csv | attachment; filename=\"Gr__e.csv\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.csv",
                "a;b*c.txt | attachment; filename=\"a_b_c.txt\"; filename*=UTF-8''a%3Bb%2Ac.txt"
            })
    void a_file_is_handed_out_under_its_name_to_be_kept(String name, String header) {
        assertThat(EvidenceResource.disposition(name)).isEqualTo(header);
    }
}
