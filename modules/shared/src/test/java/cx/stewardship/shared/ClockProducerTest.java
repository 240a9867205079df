package cx.stewardship.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    private final Clock real = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void is_the_real_clock_unless_it_is_set() {
        assertThat(ClockProducer.at(null, real)).isSameAs(real);
        assertThat(ClockProducer.at(" ", real)).isSameAs(real);
    }

    @Test
    void starts_where_it_is_set() {
        assertThat(ClockProducer.at("2026-03-02T08:00:00Z", real).instant())
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void does_not_start_with_what_is_no_instant() {
        assertThatThrownBy(() -> ClockProducer.at("next week", real)).isInstanceOf(DateTimeParseException.class);
    }
}
