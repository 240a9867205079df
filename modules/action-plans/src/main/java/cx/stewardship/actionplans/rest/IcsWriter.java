package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.CalendarEntry;
import cx.stewardship.actionplans.application.CalendarEntry.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as a calendar that can be subscribed to (RFC 5545): whole days that keep nobody busy, a UID that stays, a SEQUENCE that
 * rises, CANCELLED for what was called off. Lines end with CR LF and are folded at 75 octets, never inside a character. Why
 * this is not a library: docs/adr/0020.
 */
final class IcsWriter {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private IcsWriter() {}

    /**
     * @param stamp when it was read
     * @param root of the product as its readers reach it, without a slash at the end
     */
    static String write(String name, List<CalendarEntry> entries, Instant stamp, String root) {
        IcsWriter writer = new IcsWriter();
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//Stewardship//Action plans//EN");
        writer.line("CALSCALE:GREGORIAN");
        writer.line("METHOD:PUBLISH");
        writer.line("NAME:" + escaped(name));
        writer.line("X-WR-CALNAME:" + escaped(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        writer.line("X-PUBLISHED-TTL:PT4H");
        entries.forEach(entry -> writer.entry(entry, stamp, root));
        writer.line("END:VCALENDAR");
        return writer.out.toString();
    }

    private void entry(CalendarEntry entry, Instant stamp, String root) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + STAMP.format(stamp));
        line("SEQUENCE:" + entry.revision());
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.on()));
        line("DTEND;VALUE=DATE:" + DAY.format(entry.on().plusDays(1)));
        line("SUMMARY:" + escaped(entry.title()));
        line("DESCRIPTION:" + escaped(entry.text() + "\n" + root + entry.address()));
        line("URL:" + root + entry.address());
        line("STATUS:" + (entry.state() == State.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }

    /** Text as a value; control characters other than a line feed have no place in one. */
    static String escaped(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
