package cx.stewardship.maturity.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Values as the two databases' drivers hand them out. */
final class Columns {

    private Columns() {}

    static @Nullable Double figure(@Nullable Object column) {
        return column == null ? null : ((Number) column).doubleValue();
    }

    static Instant instant(@Nullable Object column) {
        if (column instanceof OffsetDateTime) {
            return ((OffsetDateTime) column).toInstant();
        }
        if (column instanceof Timestamp) {
            return ((Timestamp) column).toInstant();
        }
        throw new IllegalStateException("no instant: " + column);
    }

    static LocalDate day(@Nullable Object column) {
        if (column instanceof LocalDate) {
            return (LocalDate) column;
        }
        if (column instanceof Date) {
            return ((Date) column).toLocalDate();
        }
        throw new IllegalStateException("no day: " + column);
    }
}
