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
                "2025-03-04 | YMD | 2025-03-04T00:00:00Z",
                "2025-03-04 | MDY | 2025-03-04T00:00:00Z",
                "2025/3/4 | DMY | 2025-03-04T00:00:00Z",
                "20250304 | DMY | 2025-03-04T00:00:00Z",
                "7/5/2011 | MDY | 2011-07-05T00:00:00Z",
                "7/5/2011 | DMY | 2011-05-07T00:00:00Z",
                "27-04-2023 | DMY | 2023-04-27T00:00:00Z",
                "1.2.2025 | DMY | 2025-02-01T00:00:00Z",
                "1. 2. 2025 | DMY | 2025-02-01T00:00:00Z",
                "07/10/83 | MDY | 1983-07-10T00:00:00Z",
                "07/10/36 | MDY | 2036-07-10T00:00:00Z",
                "07/10/37 | MDY | 1937-07-10T00:00:00Z",
                "12 Mar 2025 | YMD | 2025-03-12T00:00:00Z",
                "12-MAR-25 | YMD | 2025-03-12T00:00:00Z",
                "March 12, 2025 | YMD | 2025-03-12T00:00:00Z",
                "2025-03-04T10:15:30Z | YMD | 2025-03-04T10:15:30Z",
                "2025-03-04T10:15:30.250+02:00 | YMD | 2025-03-04T08:15:30.250Z",
                "2025-03-04 10:15 | YMD | 2025-03-04T10:15:00Z",
                "3/4/2025 3:04 PM | MDY | 2025-03-04T15:04:00Z",
                "3/4/2025 12:00 am | MDY | 2025-03-04T00:00:00Z",
                "4.3.2025, 08:05 | DMY | 2025-03-04T08:05:00Z"
            })
    void reads(String text, DateOrder order, Instant expected) {
        assertThat(dates.read(text, order)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.31.2025 | DMY",
                "31.02.2025 | DMY",
                "31/12/2025 | MDY",
                "1/2/2025 | YMD",
                "2025-13-01 | YMD",
                "1/2-2025 | DMY",
                "0202-01-01 | YMD",
                "yesterday | DMY",
                "2025-03-04 25:00 | YMD",
                "2025-03-04 13:00 pm | YMD",
                "12345 | YMD"
            })
    void does_not_guess(String text, DateOrder order) {
        assertThat(dates.read(text, order)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.m.y | DMY",
                "dd/mm/yyyy | DMY",
                "MDY | MDY",
                "m/d/y | MDY",
                "iso | YMD",
                "yyyy-mm-dd | YMD",
                "DMY | DMY"
            })
    void understands_what_people_write_for_a_form(String text, DateOrder order) {
        assertThat(DateOrder.from(text)).contains(order);
    }
}
