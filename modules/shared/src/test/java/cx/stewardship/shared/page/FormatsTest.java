package cx.stewardship.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats fmt =
            Formats.in(Locale.ENGLISH, Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_day_is_said_as_one_says_it_today() {
        assertThat(fmt.day(LocalDate.of(2026, 11, 16))).isEqualTo("today");
        assertThat(fmt.day(LocalDate.of(2026, 11, 18))).isEqualTo("Wed 18");
        assertThat(fmt.day(LocalDate.of(2026, 11, 10))).isEqualTo("Tue 10");
        assertThat(fmt.day(LocalDate.of(2026, 11, 23))).isEqualTo("23 Nov");
        assertThat(fmt.day(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep");
        assertThat(fmt.day(LocalDate.of(2025, 11, 18))).isEqualTo("18 Nov 2025");
        assertThat(fmt.day(Instant.parse("2026-11-15T23:30:00Z"))).isEqualTo("Sun 15");
        assertThat(fmt.day(null)).isEqualTo("–");
    }

    @Test
    void weeks_and_moments() {
        assertThat(fmt.week(LocalDate.of(2026, 11, 9))).isEqualTo("W46");
        assertThat(fmt.week(LocalDate.of(2027, 1, 1))).isEqualTo("W53");
        assertThat(fmt.week(LocalDate.of(2025, 11, 12))).isEqualTo("W46\u00a02025");
        assertThat(fmt.moment(Instant.parse("2026-11-16T14:05:40Z"))).isEqualTo("today 14:05");
        assertThat(fmt.weekday(LocalDate.of(2026, 11, 9))).isEqualTo("Mon 9 Nov");
        assertThat(fmt.span(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)))
                .isEqualTo("9 Nov to 15 Nov");
        assertThat(fmt.span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEqualTo("1 Jan to 31 Dec 2025");
        assertThat(fmt.span(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 1, 31)))
                .isEqualTo("1 Dec 2025 to 31 Jan");
    }

    @Test
    void what_is_late_says_so() {
        assertThat(fmt.due(LocalDate.of(2026, 11, 12))).isEqualTo("4 days late");
        assertThat(fmt.due(LocalDate.of(2026, 11, 15))).isEqualTo("1 day late");
        assertThat(fmt.due(LocalDate.of(2026, 11, 16))).isEqualTo("today");
        assertThat(fmt.late(null)).isFalse();
        assertThat(fmt.lateness(LocalDate.of(2026, 11, 17))).isEmpty();
    }

    @Test
    void figures_are_grouped_and_have_a_true_minus() {
        assertThat(fmt.count(1296)).isEqualTo("1,296");
        assertThat(fmt.rate(12)).isEqualTo("12.0");
        assertThat(fmt.perThousand(12.04)).isEqualTo("12.0 per 1,000");
        assertThat(fmt.ratio(0.456)).isEqualTo("0.46");
        assertThat(fmt.percent(-0.54)).isEqualTo("\u221254\u00a0%");
        assertThat(fmt.percent(0.58)).isEqualTo("58\u00a0%");
        assertThat(fmt.signed(3)).isEqualTo("+3");
        assertThat(fmt.signed(-2)).isEqualTo("\u22122");
        assertThat(fmt.signed(0)).isEqualTo("0");
        assertThat(fmt.decimals(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void a_probability_is_never_shown_as_nought() {
        assertThat(fmt.probability(0.003)).isEqualTo("0.003");
        assertThat(fmt.probability(0.0001)).isEqualTo("< 0.001");
        assertThat(fmt.probability(Double.NaN)).isEqualTo("–");
        assertThat(fmt.chance(0.0111)).isEqualTo("1.1\u00a0%");
        assertThat(fmt.chance(0.0001)).isEqualTo("<\u00a00.1\u00a0%");
        assertThat(fmt.chance(Double.NaN)).isEqualTo("–");
    }

    @Test
    void a_long_text_is_shown_to_the_end_of_a_word_and_nothing_of_it_is_lost() {
        String words = "I called again and nobody knew of it. ".repeat(40).strip();
        assertThat(fmt.beginning(words)).endsWith(" …").hasSizeLessThan(410);
        assertThat(words).isEqualTo(fmt.beginning(words).replace(" …", "") + " " + fmt.rest(words));
        assertThat(fmt.beginning("Short.")).isEqualTo("Short.");
        assertThat(fmt.rest("Short.")).isEmpty();
        assertThat(fmt.beginning(null)).isEmpty();
        String oneWord = "😡".repeat(1_000);
        assertThat(fmt.beginning(oneWord).replace(" …", "") + fmt.rest(oneWord)).isEqualTo(oneWord);
    }
}
