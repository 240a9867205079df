package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(2026);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-04 | YEAR_FIRST | 2025-03-04T00:00:00Z",
                "2025-03-04 | MONTH_FIRST | 2025-03-04T00:00:00Z",
                "2025/3/4 | DAY_FIRST | 2025-03-04T00:00:00Z",
                "20250304 | DAY_FIRST | 2025-03-04T00:00:00Z",
                "7/5/2011 | MONTH_FIRST | 2011-07-05T00:00:00Z",
                "7/5/2011 | DAY_FIRST | 2011-05-07T00:00:00Z",
                "27-04-2023 | DAY_FIRST | 2023-04-27T00:00:00Z",
                "1.2.2025 | DAY_FIRST | 2025-02-01T00:00:00Z",
                "1. 2. 2025 | DAY_FIRST | 2025-02-01T00:00:00Z",
                "07/10/83 | MONTH_FIRST | 1983-07-10T00:00:00Z",
                "07/10/36 | MONTH_FIRST | 2036-07-10T00:00:00Z",
                "07/10/37 | MONTH_FIRST | 1937-07-10T00:00:00Z",
                "12 Mar 2025 | YEAR_FIRST | 2025-03-12T00:00:00Z",
                "12-MAR-25 | YEAR_FIRST | 2025-03-12T00:00:00Z",
                "March 12, 2025 | YEAR_FIRST | 2025-03-12T00:00:00Z",
                "2025-03-04T10:15:30Z | YEAR_FIRST | 2025-03-04T10:15:30Z",
                "2025-03-04T10:15:30.250+02:00 | YEAR_FIRST | 2025-03-04T08:15:30.250Z",
                "2025-03-04 10:15 | YEAR_FIRST | 2025-03-04T10:15:00Z",
                "3/4/2025 3:04 PM | MONTH_FIRST | 2025-03-04T15:04:00Z",
                "3/4/2025 12:00 am | MONTH_FIRST | 2025-03-04T00:00:00Z",
                "4.3.2025, 08:05 | DAY_FIRST | 2025-03-04T08:05:00Z"
            })
    void reads(String text, DateOrder order, Instant expected) {
        assertThat(dates.read(text, order)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.31.2025 | DAY_FIRST",
                "31.02.2025 | DAY_FIRST",
                "31/12/2025 | MONTH_FIRST",
                "1/2/2025 | YEAR_FIRST",
                "2025-13-01 | YEAR_FIRST",
                "1/2-2025 | DAY_FIRST",
                "0202-01-01 | YEAR_FIRST",
                "yesterday | DAY_FIRST",
                "2025-03-04 25:00 | YEAR_FIRST",
                "2025-03-04 13:00 pm | YEAR_FIRST",
                "12345 | YEAR_FIRST"
            })
    void does_not_guess(String text, DateOrder order) {
        assertThat(dates.read(text, order)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.m.y | DAY_FIRST",
                "dd/mm/yyyy | DAY_FIRST",
                "MDY | MONTH_FIRST",
                "m/d/y | MONTH_FIRST",
                "iso | YEAR_FIRST",
                "yyyy-mm-dd | YEAR_FIRST",
                "DAY_FIRST | DAY_FIRST"
            })
    void understands_what_people_write_for_a_form(String text, DateOrder order) {
        assertThat(DateOrder.from(text)).contains(order);
    }
}
