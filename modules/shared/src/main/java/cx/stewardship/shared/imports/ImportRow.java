package cx.stewardship.shared.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file, its values read by type: String, {@link Instant} (DATE), {@link BigDecimal} or Boolean. A blank cell is
 * as if it were not there. Texts are stripped.
 *
 * @param number of the row in the file as an editor counts lines of records; the header is 1
 */
public record ImportRow(long number, Map<String, Object> values) {

    public Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    public Optional<Instant> instant(String field) {
        return Optional.ofNullable((Instant) values.get(field));
    }

    public Optional<LocalDate> day(String field) {
        return instant(field).map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable((BigDecimal) values.get(field));
    }

    public Optional<Boolean> yesNo(String field) {
        return Optional.ofNullable((Boolean) values.get(field));
    }
}
