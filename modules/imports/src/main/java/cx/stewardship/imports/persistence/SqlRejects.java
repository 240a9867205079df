package cx.stewardship.imports.persistence;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.Rejects;
import cx.stewardship.imports.reading.Lines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejected rows over the connection of the transaction in hand. */
@ApplicationScoped
public class SqlRejects implements Rejects {

    private static final String COLUMNS =
            "select row_number, field, reason, arguments, cells from imports.import_reject where run_id = ?";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlRejects() {}

    @Inject
    public SqlRejects(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T connected(Work<T> work) {
        try {
            return work.with(entityManager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(ImportId run, Collection<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        connected(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into imports.import_reject"
                    + " (run_id, row_number, field, reason, arguments, cells) values (?, ?, ?, ?, ?, ?)")) {
                for (Reject reject : rejects) {
                    insert.setLong(1, run.value());
                    insert.setLong(2, reject.row());
                    insert.setString(3, reject.field());
                    insert.setString(4, reject.reason());
                    insert.setString(5, Lines.join(reject.arguments()));
                    insert.setString(6, Lines.join(reject.cells()).replace("\u0000", "\uFFFD"));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public List<Group> groups(ImportId run) {
        record Count(String reason, String field, long rows, long first) {}
        List<Count> counts = connected(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select reason, field, count(*), min(row_number)"
                            + " from imports.import_reject where run_id = ?"
                            + " group by reason, field order by count(*) desc, min(row_number)")) {
                select.setLong(1, run.value());
                List<Count> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Count(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
                    }
                }
                return found;
            }
        });
        return counts.stream()
                .map(count -> new Group(
                        count.reason(),
                        count.field(),
                        count.rows(),
                        page(run, null, null, count.first() - 1, 1).get(0)))
                .toList();
    }

    @Override
    public List<Reject> page(ImportId run, @Nullable String reason, @Nullable String field, long afterRow, int most) {
        return connected(connection -> {
            String where = " and row_number > ?"
                    + (reason == null ? "" : " and reason = ?")
                    + (field == null ? "" : " and field = ?");
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + where + " order by row_number")) {
                int parameter = 1;
                select.setLong(parameter++, run.value());
                select.setLong(parameter++, afterRow);
                if (reason != null) {
                    select.setString(parameter++, reason);
                }
                if (field != null) {
                    select.setString(parameter, field);
                }
                select.setMaxRows(most);
                List<Reject> found = new ArrayList<>();
                read(select, found::add);
                return found;
            }
        });
    }

    @Override
    public void each(ImportId run, Consumer<Reject> reader) {
        connected(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + " order by row_number")) {
                select.setLong(1, run.value());
                select.setFetchSize(1000);
                read(select, reader);
                return true;
            }
        });
    }

    private static void read(PreparedStatement select, Consumer<Reject> reader) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String arguments = rows.getString(4);
                reader.accept(new Reject(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        arguments.isEmpty() ? List.of() : Lines.split(arguments),
                        Lines.split(rows.getString(5))));
            }
        }
    }
}
