package cx.stewardship.performancereviews.persistence;

import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.sql.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets ratings back to what they were before an import, where they are still as it left them. */
final class RestoringRatings {

    /** A rating that went to another review or criterion is not set back: what was there may have gone since. */
    private static final Set<String> FIELDS = Set.of("self_rating", "manager_rating", "comment", "review_date");

    private final Connection connection;

    RestoringRatings(Connection connection) {
        this.connection = connection;
    }

    private record Now(long review, Map<String, String> said) {}

    Set<Long> restore(Map<Long, List<Change>> changes) throws SQLException {
        Map<Long, Now> now = new HashMap<>();
        Sql.in(
                connection,
                """
                select id, review_id, self_rating, manager_rating, manager_comment, rated_on
                from performance_reviews.rating where id in (#)""",
                changes.keySet(),
                row -> now.put(
                        row.getLong("id"),
                        new Now(
                                row.getLong("review_id"),
                                Map.of(
                                        "self_rating", figure(row.getBigDecimal("self_rating")),
                                        "manager_rating", figure(row.getBigDecimal("manager_rating")),
                                        "comment", Objects.requireNonNullElse(row.getString("manager_comment"), ""),
                                        "review_date", String.valueOf(Sql.day(row, "rated_on"))))));
        Set<Long> restored = new HashSet<>();
        Set<Long> reviews = new HashSet<>();
        try (PreparedStatement update = connection.prepareStatement(
                """
                update performance_reviews.rating set self_rating = ?, manager_rating = ?, manager_comment = ?, rated_on = ?
                where id = ?""")) {
            for (Map.Entry<Long, Now> entry : now.entrySet()) {
                List<Change> own = changes.getOrDefault(entry.getKey(), List.of());
                Optional<Map<String, String>> before = own.stream().allMatch(change -> FIELDS.contains(change.field()))
                        ? Change.undo(entry.getValue().said(), own)
                        : Optional.empty();
                if (before.isPresent()) {
                    Map<String, String> row = before.get();
                    update.setBigDecimal(1, figure(row.get("self_rating")));
                    update.setBigDecimal(2, figure(row.get("manager_rating")));
                    update.setString(3, blankAsNull(row.get("comment")));
                    update.setDate(4, java.sql.Date.valueOf(LocalDate.parse(row.get("review_date"))));
                    update.setLong(5, entry.getKey());
                    update.addBatch();
                    restored.add(entry.getKey());
                    reviews.add(entry.getValue().review());
                }
            }
            update.executeBatch();
        }
        Sql.change(connection, JdbcRatedElsewhere.OVERALL, reviews);
        return restored;
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal figure(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
