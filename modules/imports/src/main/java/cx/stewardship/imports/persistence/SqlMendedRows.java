package cx.stewardship.imports.persistence;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.domain.Rejects;
import cx.stewardship.imports.reading.Lines;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejected and mended rows over the connection of the transaction in hand. */
@ApplicationScoped
public class SqlMendedRows implements MendedRows {

    private static final int FETCHED = 1_000;

    /** A row whose import was stopped before it came to it is open again. */
    private static final String STATE =
            "case when m.state = 'SENT' and i.state in ('STOPPED', 'FAILED') and i.rows_read = 0 then 'BACK' else m.state end";

    private static final String FROM =
            """
             from imports.import_reject r
            left join imports.import_mended m on m.run_id = r.run_id and m.row_number = r.row_number
            left join imports.import_run i on i.id = m.mended_in
            where\s""";

    private static final String SELECT =
            "select r.row_number, r.field, r.reason, r.arguments, r.cells, m.cells, " + STATE
                    + ", m.outcome, m.mended_by, m.mended_at, m.mended_in, m.place, m.field, m.reason, m.arguments"
                    + FROM;

    private static final String DONE = " and m.state in ('KEPT', 'TAKEN')";
    private static final String OPEN = " and (m.state is null or m.state not in ('KEPT', 'TAKEN'))";
    private static final String REASON = "(case when m.state = 'REFUSED' then m.reason else r.reason end)";
    private static final String FIELD = "(case when m.state = 'REFUSED' then m.field else r.field end)";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlMendedRows() {}

    @Inject
    public SqlMendedRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, int most, Row reader, List<Object> arguments) {
        try (PreparedStatement select = prepared(sql, arguments)) {
            select.setMaxRows(most);
            select.setFetchSize(most == 0 ? FETCHED : Math.min(most, FETCHED));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int change(String sql, @Nullable Object... arguments) {
        try (PreparedStatement update = prepared(sql, Arrays.asList(arguments))) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> arguments) throws SQLException {
        PreparedStatement statement = entityManager.unwrap(Connection.class).prepareStatement(sql);
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
        return statement;
    }

    private List<RejectedRow> rows(String where, int most, Object... arguments) {
        List<RejectedRow> found = new ArrayList<>();
        each(SELECT + where, most, row -> found.add(rejected(row)), List.of(arguments));
        return found;
    }

    @Override
    public List<RejectedRow> page(ImportId run, Wanted wanted, long afterRow, int most) {
        List<Object> arguments = new ArrayList<>(List.of(run.value(), afterRow));
        String where = "r.run_id = ? and r.row_number > ?" + (wanted.done() ? DONE : OPEN);
        String reason = wanted.reason();
        if (reason != null) {
            where += " and " + REASON + " = ?";
            arguments.add(reason);
        }
        String field = wanted.field();
        if (field != null) {
            where += " and " + FIELD + " = ?";
            arguments.add(field);
        }
        return rows(where + " order by r.row_number", most, arguments.toArray());
    }

    @Override
    public Optional<RejectedRow> find(ImportId run, long row) {
        return rows("r.run_id = ? and r.row_number = ?", 1, run.value(), row).stream()
                .findFirst();
    }

    @Override
    public List<RejectedRow> in(ImportId mending) {
        return rows("m.mended_in = ? order by m.place", 0, mending.value());
    }

    @Override
    public List<Rejects.Group> groups(ImportId run) {
        record Count(String reason, String field, long rows, long first) {}
        List<Count> counts = new ArrayList<>();
        each(
                "select " + REASON + ", " + FIELD + ", count(*), min(r.row_number)" + FROM + "r.run_id = ?" + OPEN
                        + " group by " + REASON + ", " + FIELD + " order by count(*) desc, min(r.row_number)",
                0,
                row -> counts.add(new Count(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4))),
                List.of(run.value()));
        return counts.stream()
                .map(count -> new Rejects.Group(
                        count.reason(),
                        count.field(),
                        count.rows(),
                        find(run, count.first()).orElseThrow().now()))
                .toList();
    }

    @Override
    public void eachOpen(ImportId run, Consumer<RejectedRow> reader) {
        each(
                SELECT + "r.run_id = ?" + OPEN + " order by r.row_number",
                0,
                row -> reader.accept(rejected(row)),
                List.of(run.value()));
    }

    private static RejectedRow rejected(ResultSet row) throws SQLException {
        Reject reject = new Reject(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                cells(row.getString(4)),
                Lines.split(row.getString(5)));
        String cells = row.getString(6);
        if (cells == null) {
            return new RejectedRow(reject, null);
        }
        Mended.State state = Mended.State.valueOf(row.getString(7));
        String outcome = row.getString(8);
        long in = row.getLong(11);
        ImportId mendedIn = row.wasNull() ? null : new ImportId(in);
        boolean again = state == Mended.State.REFUSED;
        return new RejectedRow(
                reject,
                new Mended(
                        Lines.split(cells),
                        state,
                        outcome == null ? null : RowOutcome.Kind.valueOf(outcome),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        mendedIn,
                        row.getLong(12),
                        again ? new Mended.Why(row.getString(13), row.getString(14), cells(row.getString(15))) : null));
    }

    private static List<String> cells(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Lines.split(joined);
    }

    @Override
    public void put(ImportId run, long row, Mended mended) {
        forget(run, row);
        ImportId in = mended.in();
        change(
                """
                insert into imports.import_mended
                (cells, state, outcome, mended_by, mended_at, mended_in, place, run_id, row_number)
                values (?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?)""",
                Lines.join(mended.cells()).replace("\u0000", "\uFFFD"),
                mended.state().name(),
                mended.outcome() == null ? null : mended.outcome().name(),
                mended.by(),
                OffsetDateTime.ofInstant(mended.at(), ZoneOffset.UTC),
                in == null ? null : in.value(),
                mended.place(),
                run.value(),
                row);
    }

    @Override
    public void forget(ImportId run, long row) {
        change("delete from imports.import_mended where run_id = ? and row_number = ?", run.value(), row);
    }

    @Override
    public void settle(ImportId mending) {
        change(
                """
                update imports.import_mended set state = 'REFUSED',
                  field = (select x.field from imports.import_reject x where x.run_id = mended_in and x.row_number = place),
                  reason = (select x.reason from imports.import_reject x where x.run_id = mended_in and x.row_number = place),
                  arguments = (select x.arguments from imports.import_reject x where x.run_id = mended_in and x.row_number = place)
                where mended_in = ? and exists
                  (select 1 from imports.import_reject x where x.run_id = mended_in and x.row_number = place)""",
                mending.value());
        change(
                "update imports.import_mended set state = 'TAKEN' where mended_in = ? and state = 'SENT'",
                mending.value());
    }

    @Override
    public void takenBack(ImportId mending) {
        change(
                "update imports.import_mended set state = 'BACK' where mended_in = ? and state = 'TAKEN'",
                mending.value());
    }
}
