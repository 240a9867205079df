package cx.stewardship.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    private String late(Object days) {
        return texts.get(Locale.ENGLISH, "shared.day.late", List.of(days));
    }

    @Test
    void figures_that_were_kept_as_text_are_figures_again() {
        assertThat(late("1")).isEqualTo(late(1)).isEqualTo("1 day late");
        assertThat(late("1200")).isEqualTo(late(1200)).isEqualTo("1,200 days late");
    }

    @Test
    void a_text_that_is_no_figure_is_shown_as_it_is_and_breaks_nothing() {
        assertThat(late("many")).contains("many");
    }

    @Test
    void days_are_written_out_and_an_unknown_text_is_its_key() {
        assertThat(texts.get(Locale.ENGLISH, "shared.day.span", List.of(LocalDate.of(2026, 11, 2), "x")))
                .isEqualTo("2 November 2026 to x");
        assertThat(texts.get(Locale.ENGLISH, "shared.no.such", List.of())).isEqualTo("shared.no.such");
    }
}
