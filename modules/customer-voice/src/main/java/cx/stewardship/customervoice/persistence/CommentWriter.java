package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.bind;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.Words;
import cx.stewardship.shared.sql.References;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes many comments with few statements. It is also what the demo company is written with. */
public final class CommentWriter {

    private static final String INSERT =
            """
            insert into customer_voice.comment (source, external_id, occurred_at, received_at, monday, text, words, thanks, harm,
              judgement, journey_stage, segment, product, issue, customer_reference, waiting, import_id, version, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""";

    private static final String UPDATE =
            """
            update customer_voice.comment set source = ?, external_id = ?, occurred_at = ?, received_at = ?, monday = ?, text = ?,
              words = ?, thanks = ?, harm = ?, judgement = ?, journey_stage = ?, segment = ?, product = ?, issue = ?,
              customer_reference = ?, waiting = ?, import_id = ?, version = version + 1 where id = ?""";

    private final Connection connection;
    private final WeekCounts counts = new WeekCounts();

    public CommentWriter(Connection connection) {
        this.connection = connection;
    }

    public void add(List<FullComment> comments) throws SQLException {
        write(INSERT, comments);
        writeRoutings(comments);
        writeThemes(comments);
        comments.forEach(counts::plus);
        counts.write(connection);
        JpaEmbeddings.unread(connection, comments);
    }

    void change(List<FullComment> before, List<FullComment> after) throws SQLException {
        write(UPDATE, after);
        deleteFor("customer_voice.comment_department", after);
        writeRoutings(after);
        changeThemes(before, after);
        before.forEach(counts::minus);
        after.forEach(counts::plus);
        counts.write(connection);
        Map<Long, String> texts = before.stream().collect(Collectors.toMap(FullComment::id, FullComment::text));
        List<FullComment> reworded = after.stream()
                .filter(comment -> !comment.text().equals(texts.get(comment.id())))
                .toList();
        if (!reworded.isEmpty()) {
            JpaEmbeddings.changed(connection, reworded);
        }
    }

    /** Their concerns and themes go with them. */
    void remove(Collection<FullComment> comments) throws SQLException {
        comments.forEach(counts::minus);
        counts.write(connection);
        centresAreStale(comments.stream().map(FullComment::id).toList());
        References.change(
                connection,
                "delete from customer_voice.comment where id in (#)",
                comments.stream().map(FullComment::id).toList());
    }

    /** Vectors that are part of a theme's centre go: it is computed anew before it is used again. */
    private void centresAreStale(List<Long> comments) throws SQLException {
        References.change(
                connection,
                "delete from customer_voice.theme_centre where theme_id in (select theme_id from"
                        + " customer_voice.comment_theme where counted = true and comment_id in (#))",
                comments);
    }

    private void write(String sql, List<FullComment> comments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (FullComment comment : comments) {
                FullComment.Context context = comment.context();
                bind(
                        statement,
                        Arrays.asList(
                                comment.identity().source(),
                                comment.identity().externalId(),
                                comment.occurredAt(),
                                comment.receivedAt(),
                                comment.monday(),
                                comment.text(),
                                Words.spoken(comment.text()),
                                context.thanks(),
                                context.harm(),
                                context.judgement(),
                                context.stage(),
                                context.segment(),
                                context.product(),
                                context.issue(),
                                context.customerReference(),
                                comment.waiting()));
                if (comment.importId() == null) {
                    statement.setNull(17, java.sql.Types.BIGINT);
                } else {
                    statement.setLong(17, comment.importId());
                }
                statement.setLong(18, comment.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void deleteFor(String table, List<FullComment> comments) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from " + table + " where comment_id = ?")) {
            for (FullComment comment : comments) {
                statement.setLong(1, comment.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void writeRoutings(List<FullComment> comments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into customer_voice.comment_department (comment_id, department_id, role, how, rule_id, why_key,
                  why_arguments, sureness, corrected_by, occurred_at, least_sure, harm, journey_stage)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            boolean any = false;
            for (FullComment comment : comments) {
                int leastSure = comment.routings().stream()
                        .mapToInt(Routing::sureness)
                        .min()
                        .orElse(0);
                for (Routing routing : comment.routings()) {
                    any = true;
                    statement.setLong(1, comment.id());
                    statement.setLong(2, routing.departmentId());
                    bind(statement, 3, routing.role());
                    bind(statement, 4, routing.how());
                    if (routing.ruleId() == null) {
                        statement.setNull(5, java.sql.Types.BIGINT);
                    } else {
                        statement.setLong(5, routing.ruleId());
                    }
                    statement.setString(6, routing.whyKey());
                    statement.setString(7, Routing.joined(routing.whyArguments()));
                    statement.setInt(8, routing.sureness());
                    bind(statement, 9, routing.correctedBy());
                    bind(statement, 10, comment.occurredAt());
                    statement.setInt(11, leastSure);
                    bind(statement, 12, comment.context().harm());
                    bind(statement, 13, comment.context().stage());
                    statement.addBatch();
                }
            }
            if (any) {
                statement.executeBatch();
            }
        }
    }

    /** Only what differs: how a comment came into a theme in which it stays is kept. */
    private void changeThemes(List<FullComment> before, List<FullComment> after) throws SQLException {
        Map<Long, Set<Long>> themes = new HashMap<>();
        before.forEach(comment -> themes.put(comment.id(), comment.themes()));
        centresAreStale(after.stream()
                .filter(comment -> !comment.themes().containsAll(themes.getOrDefault(comment.id(), Set.of())))
                .map(FullComment::id)
                .toList());
        try (PreparedStatement gone = connection.prepareStatement(
                "delete from customer_voice.comment_theme where comment_id = ? and theme_id = ?")) {
            for (FullComment comment : after) {
                for (long theme : themes.getOrDefault(comment.id(), Set.of())) {
                    if (!comment.themes().contains(theme)) {
                        gone.setLong(1, comment.id());
                        gone.setLong(2, theme);
                        gone.executeUpdate();
                    }
                }
            }
        }
        moveInTime(before, after);
        writeThemes(after.stream()
                .map(comment -> {
                    Set<Long> joined = new HashSet<>(comment.themes());
                    joined.removeAll(themes.getOrDefault(comment.id(), Set.of()));
                    return comment.inThemes(joined);
                })
                .toList());
    }

    private void moveInTime(List<FullComment> before, List<FullComment> after) throws SQLException {
        Map<Long, Instant> times = before.stream().collect(Collectors.toMap(FullComment::id, FullComment::occurredAt));
        try (PreparedStatement statement = connection.prepareStatement(
                "update customer_voice.comment_theme set occurred_at = ? where comment_id = ?")) {
            for (FullComment comment : after) {
                if (!comment.themes().isEmpty() && !comment.occurredAt().equals(times.get(comment.id()))) {
                    bind(statement, 1, comment.occurredAt());
                    statement.setLong(2, comment.id());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void writeThemes(List<FullComment> comments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into customer_voice.comment_theme (comment_id, theme_id, occurred_at, how) values (?, ?, ?, 'FILE')")) {
            boolean any = false;
            for (FullComment comment : comments) {
                for (long theme : comment.themes()) {
                    any = true;
                    statement.setLong(1, comment.id());
                    statement.setLong(2, theme);
                    bind(statement, 3, comment.occurredAt());
                    statement.addBatch();
                }
            }
            if (any) {
                statement.executeBatch();
            }
        }
    }
}
