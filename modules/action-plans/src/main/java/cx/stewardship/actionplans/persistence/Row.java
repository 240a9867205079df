package cx.stewardship.actionplans.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a row in turn, whatever the driver makes of them: the two databases hand out different types. */
final class Row {

    private final @Nullable Object[] values;
    private int next;

    Row(Object row) {
        this.values = row instanceof Object[] many ? many : new Object[] {row};
    }

    private @Nullable Object take() {
        return values[next++];
    }

    long number() {
        return ((Number) Objects.requireNonNull(take())).longValue();
    }

    int count() {
        Object value = take();
        return value == null ? 0 : ((Number) value).intValue();
    }

    String text() {
        return (String) Objects.requireNonNull(take());
    }

    @Nullable
    String textOrNull() {
        return (String) take();
    }

    byte[] bytes() {
        return (byte[]) Objects.requireNonNull(take());
    }

    @Nullable
    LocalDate dayOrNull() {
        Object value = take();
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return (LocalDate) value;
    }

    LocalDate day() {
        return Objects.requireNonNull(dayOrNull());
    }

    Instant instant() {
        Object value = Objects.requireNonNull(take());
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }
}
