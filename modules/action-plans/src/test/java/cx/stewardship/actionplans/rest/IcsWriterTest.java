package cx.stewardship.actionplans.rest;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cx.stewardship.actionplans.application.CalendarEntry;
import cx.stewardship.actionplans.application.CalendarEntry.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is written is what another implementation of RFC 5545 reads, and it finds nothing wrong with it. */
class IcsWriterTest {

    private static final Instant STAMP = Instant.parse("2026-11-25T00:00:00Z");

    @Test
    void another_reader_finds_the_days_and_nothing_wrong_with_them() {
        String text = IcsWriter.write(
                "Action plans",
                List.of(
                        entry("Due: Match payments; each morning, before the run\\reminder", State.OPEN),
                        entry("Cancelled: Ring back", State.CANCELLED)),
                STAMP,
                "https://cx.example");
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getSummary().getValue())
                .isEqualTo("Due: Match payments; each morning, before the run\\reminder");
        assertThat(event.getUid().getValue()).isEqualTo("action-7@stewardship");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .contains("2026-12-24".substring(0, 4));
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getUrl().getValue()).isEqualTo("https://cx.example/action-plans/plan?id=118");
        assertThat(event.getDescription().getValue()).contains("\nhttps://cx.example/");
        assertThat(calendar.getEvents().get(1).getStatus().isCancelled()).isTrue();
    }

    @Test
    void an_empty_calendar_is_still_one() {
        assertThat(IcsWriter.write("Action plans", List.of(), STAMP, "http://localhost"))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Property
    void whatever_is_written_is_read_again_and_no_line_is_too_long(@ForAll @StringLength(max = 400) String any) {
        String said =
                any.replaceAll("[\\p{Cntrl}\\p{Cs}\\u0085\\u2028\\u2029]", "").strip();
        String text = IcsWriter.write("x", List.of(entry("a" + said, State.OPEN)), STAMP, "http://localhost");
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("a" + said);
    }

    private static CalendarEntry entry(String title, State state) {
        return new CalendarEntry(
                "action-7@stewardship",
                4,
                LocalDate.of(2026, 12, 24),
                title,
                "Plan 118: Reminded although already paid. Ines Okafor, 40 % done.",
                "/action-plans/plan?id=118",
                state);
    }
}
