package cx.stewardship.imports.persistence;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.sql.BulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of changes over the connection of the transaction in hand. */
@ApplicationScoped
public class SqlChanges implements Changes {

    private static final int AT_ONCE = 1_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlChanges() {}

    @Inject
    public SqlChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row row, Object... arguments) {
        try (PreparedStatement select = entityManager.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(ImportId run, List<Long> rows, List<RowOutcome> outcomes) {
        boolean any = false;
        for (RowOutcome outcome : outcomes) {
            any |= outcome.key() != 0;
        }
        if (!any) {
            return;
        }
        try (BulkInsert insert = BulkInsert.into(
                entityManager.unwrap(Connection.class),
                "imports.import_change",
                "run_id, row_number, place, subject, field, before_value, after_value")) {
            for (int i = 0; i < outcomes.size(); i++) {
                RowOutcome outcome = outcomes.get(i);
                if (outcome.key() != 0 && outcome.changes().isEmpty()) {
                    insert.add(run.value(), rows.get(i), 0, outcome.key(), "", "", "");
                    int other = 0;
                    for (long key : outcome.others()) {
                        insert.add(run.value(), rows.get(i), --other, key, "", "", "");
                    }
                }
                int place = 0;
                for (Change change : outcome.key() == 0 ? List.<Change>of() : outcome.changes()) {
                    insert.add(
                            run.value(),
                            rows.get(i),
                            ++place,
                            outcome.key(),
                            change.field(),
                            change.before(),
                            change.after());
                }
            }
            insert.finish();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Of> page(ImportId run, long afterRow, int mostRows) {
        List<Of> page = new ArrayList<>();
        each(
                """
                select row_number, subject, field, before_value, after_value from imports.import_change
                where run_id = ? and place > 0 and row_number in (select distinct row_number from imports.import_change
                    where run_id = ? and place > 0 and row_number > ? order by row_number fetch first %d rows only)
                order by row_number, place"""
                        .formatted(mostRows),
                row -> page.add(new Of(row.getLong(1), row.getLong(2), change(row, 3))),
                run.value(),
                run.value(),
                afterRow);
        return page;
    }

    private static Change change(ResultSet row, int from) throws SQLException {
        return new Change(row.getString(from), row.getString(from + 1), row.getString(from + 2));
    }

    @Override
    public List<Count> counts(ImportId run) {
        List<Count> counts = new ArrayList<>();
        each(
                """
                select field, count(*) from imports.import_change where run_id = ? and place > 0
                group by field order by count(*) desc, field""",
                row -> counts.add(new Count(row.getString(1), row.getLong(2))),
                run.value());
        return counts;
    }

    @Override
    public Map<Long, List<Change>> bySubject(ImportId run, long afterSubject, int most) {
        Map<Long, List<Change>> found = new LinkedHashMap<>();
        each(
                """
                select subject, field, before_value, after_value from imports.import_change
                where run_id = ? and place > 0 and subject in (select distinct subject from imports.import_change
                    where run_id = ? and place > 0 and subject > ? order by subject fetch first %d rows only)
                order by subject, row_number, place"""
                        .formatted(most),
                row -> found.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(change(row, 2)),
                run.value(),
                run.value(),
                afterSubject);
        return found;
    }

    @Override
    public List<Long> made(ImportId run) {
        List<Long> made = new ArrayList<>();
        each(
                "select subject from imports.import_change where run_id = ? and place <= 0 order by subject",
                row -> made.add(row.getLong(1)),
                run.value());
        return made;
    }

    @Override
    public Set<Long> changedLater(ImportId run, String kind, Collection<Long> subjects) {
        Set<Long> later = new HashSet<>();
        List<Long> all = new ArrayList<>(subjects);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> arguments = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            String marks = String.join(", ", Collections.nCopies(arguments.size(), "?"));
            arguments.add(run.value());
            arguments.add(kind);
            each(
                    """
                    select distinct c.subject from imports.import_change c join imports.import_run r on r.id = c.run_id
                    where c.subject in (%s) and c.run_id > ? and c.place > 0 and r.kind = ? and not r.dry_run
                        and r.state <> 'UNDONE'"""
                            .formatted(marks),
                    row -> later.add(row.getLong(1)),
                    arguments.toArray());
        }
        return later;
    }
}
