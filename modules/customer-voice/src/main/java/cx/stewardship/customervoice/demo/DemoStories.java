package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.demo.PhraseBank.Tale;
import cx.stewardship.customervoice.domain.FullComment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stories of the demo company, each with the comments behind it. */
final class DemoStories {

    private final Connection connection;
    private final Map<String, Long> themes;
    private final LocalDate today;

    DemoStories(Connection connection, Map<String, Long> themes, LocalDate today) {
        this.today = today;
        this.connection = connection;
        this.themes = themes;
    }

    void write(List<Tale> tales, List<FullComment> comments) throws SQLException {
        Instant written = today.atTime(9, 0).toInstant(ZoneOffset.UTC).minus(Duration.ofDays(11L * tales.size() - 5));
        try (PreparedStatement story = connection.prepareStatement(
                        """
                        insert into customer_voice.story (id, title, situation, cause, changed, about_theme_id, told_by_comment_id, department_id,
                          written_at, written_by) select ?, ?, ?, ?, ?, t.id, ?, t.department_id, ?, 'tomas' from customer_voice.theme t where t.id = ?""");
                PreparedStatement behind = connection.prepareStatement(
                        "insert into customer_voice.story_comment (story_id, comment_id) values (?, ?)")) {
            for (Tale tale : tales) {
                long theme = requireNonNull(themes.get(tale.department() + "/" + tale.theme()));
                List<FullComment> told = told(tale, theme, comments);
                long id = nextId();
                story.setLong(1, id);
                story.setString(2, tale.parts().get("title"));
                story.setString(3, tale.parts().get("situation"));
                story.setString(4, tale.parts().get("cause"));
                story.setString(5, tale.parts().get("changed"));
                story.setLong(6, told.get(0).id());
                story.setObject(7, written.atOffset(ZoneOffset.UTC));
                story.setLong(8, theme);
                written = written.plus(Duration.ofDays(11));
                story.addBatch();
                for (FullComment comment : told) {
                    behind.setLong(1, id);
                    behind.setLong(2, comment.id());
                    behind.addBatch();
                }
            }
            story.executeBatch();
            behind.executeBatch();
        }
    }

    /** The comments behind a tale; the one with its words comes first and tells it. */
    private static List<FullComment> told(Tale tale, long theme, List<FullComment> comments) {
        String words = requireNonNull(tale.parts().get("told"));
        return comments.stream()
                .filter(comment -> comment.themes().contains(theme))
                .filter(comment ->
                        comment.text().length() > 90 && comment.text().length() < 260)
                .sorted(Comparator.comparing(
                        (FullComment comment) -> !comment.text().contains(words)))
                .limit(6)
                .toList();
    }

    private long nextId() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select nextval('customer_voice.story_id') from generate_series(1, 1)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
