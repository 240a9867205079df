package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.demo.PhraseBank.Tale;
import cx.stewardship.customervoice.domain.FullComment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The stories of the demo company, each with the comments behind it. */
final class DemoStories {

    private final Connection connection;
    private final Map<String, Long> themes;

    DemoStories(Connection connection, Map<String, Long> themes) {
        this.connection = connection;
        this.themes = themes;
    }

    void write(List<Tale> tales, List<FullComment> comments) throws SQLException {
        try (PreparedStatement story = connection.prepareStatement(
                        """
                        insert into customer_voice.story (id, title, situation, cause, changed, theme_id, told_by_comment_id)
                        values (?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement behind = connection.prepareStatement(
                        "insert into customer_voice.story_comment (story_id, comment_id) values (?, ?)")) {
            for (Tale tale : tales) {
                long theme = requireNonNull(themes.get(tale.department() + "/" + tale.theme()));
                List<FullComment> told = comments.stream()
                        .filter(comment -> comment.themes().contains(theme))
                        .filter(comment ->
                                comment.text().length() > 90 && comment.text().length() < 260)
                        .limit(6)
                        .toList();
                long id = nextId();
                story.setLong(1, id);
                story.setString(2, tale.parts().get("title"));
                story.setString(3, tale.parts().get("situation"));
                story.setString(4, tale.parts().get("cause"));
                story.setString(5, tale.parts().get("changed"));
                story.setLong(6, theme);
                story.setLong(7, told.get(0).id());
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

    private long nextId() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select nextval('customer_voice.story_id') from generate_series(1, 1)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
