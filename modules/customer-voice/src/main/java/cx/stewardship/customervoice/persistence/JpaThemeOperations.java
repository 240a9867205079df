package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.bind;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.ThemeOperations;
import cx.stewardship.customervoice.domain.ThemeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done to themes, in the database. */
@ApplicationScoped
public class JpaThemeOperations implements ThemeOperations {

    private static final String SELECT = "select o.* from customer_voice.theme_operation o";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeOperations() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeOperations(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long begin(Kind kind, long departmentId, Instant at, String by, List<Before> themes) {
        return Database.with(entityManager, connection -> {
            long id = list(
                            connection,
                            "select nextval('customer_voice.theme_operation_id')",
                            List.of(),
                            row -> row.getLong(1))
                    .get(0);
            try (PreparedStatement operation = connection.prepareStatement(
                            "insert into customer_voice.theme_operation (id, kind, department_id, done_at, done_by, moved)"
                                    + " values (?, ?, ?, ?, ?, 0)");
                    PreparedStatement theme = connection.prepareStatement(
                            "insert into customer_voice.theme_operation_theme (operation_id, position, theme_id, existed,"
                                    + " name, definition, state, locked, name_after, successor_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                bind(operation, Arrays.asList(id, kind, departmentId, at, by));
                operation.executeUpdate();
                for (int position = 0; position < themes.size(); position++) {
                    Before before = themes.get(position);
                    bind(
                            theme,
                            Arrays.asList(
                                    id,
                                    position,
                                    before.themeId(),
                                    before.existed(),
                                    before.name(),
                                    before.definition(),
                                    before.state(),
                                    before.locked(),
                                    before.nameAfter()));
                    if (before.successor() == null) {
                        theme.setNull(10, Types.BIGINT);
                    } else {
                        theme.setLong(10, before.successor());
                    }
                    theme.executeUpdate();
                }
            }
            return id;
        });
    }

    @Override
    public Optional<Operation> find(long id) {
        return read(SELECT + " where o.id = ?", List.of(id)).stream().findFirst();
    }

    @Override
    public List<Operation> of(ThemeId theme, int most) {
        return read(
                SELECT
                        + " where exists (select 1 from customer_voice.theme_operation_theme t where t.operation_id = o.id"
                        + " and t.theme_id = ?) order by o.id desc fetch first " + most + " rows only",
                List.of(theme.value()));
    }

    @Override
    public List<Operation> ofDepartments(Collection<Long> departments, int most) {
        return departments.isEmpty()
                ? List.of()
                : read(
                        SELECT + " where o.department_id in (" + marks(departments)
                                + ") order by o.id desc fetch first " + most + " rows only",
                        new ArrayList<>(departments));
    }

    @Override
    public List<Operation> laterThan(Operation operation) {
        List<Long> parameters = new ArrayList<>(List.of(operation.id()));
        operation.themes().forEach(theme -> parameters.add(theme.themeId()));
        return operation.themes().isEmpty()
                ? List.of()
                : read(
                        SELECT + " where o.id > ? and o.undone_at is null and exists (select 1 from"
                                + " customer_voice.theme_operation_theme t where t.operation_id = o.id and t.theme_id in ("
                                + marks(operation.themes()) + ")) order by o.id",
                        parameters);
    }

    @Override
    public void undone(long id, Instant at, String by) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update customer_voice.theme_operation set undone_at = ?, undone_by = ? where id = ?")) {
                bind(statement, List.of(at, by, id));
                return statement.executeUpdate();
            }
        });
    }

    private List<Operation> read(String sql, List<?> parameters) {
        List<Operation> found = list(entityManager, sql, parameters, JpaThemeOperations::operation);
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<Before>> themes = new HashMap<>();
        list(
                entityManager,
                "select * from customer_voice.theme_operation_theme where operation_id in (" + marks(found)
                        + ") order by operation_id, position",
                found.stream().map(Operation::id).toList(),
                row -> themes.computeIfAbsent(row.getLong("operation_id"), id -> new ArrayList<>())
                        .add(before(row)));
        return found.stream()
                .map(each -> new Operation(
                        each.id(),
                        each.kind(),
                        each.departmentId(),
                        each.at(),
                        each.by(),
                        each.moved(),
                        each.undoneAt(),
                        each.undoneBy(),
                        themes.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Operation operation(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Operation(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("department_id"),
                Database.instant(row, "done_at"),
                row.getString("done_by"),
                row.getInt("moved"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"),
                List.of());
    }

    private static Before before(ResultSet row) throws SQLException {
        long successor = row.getLong("successor_id");
        Long next = row.wasNull() ? null : successor;
        return new Before(
                row.getLong("theme_id"),
                row.getBoolean("existed"),
                row.getString("name"),
                row.getString("definition"),
                ThemeState.valueOf(row.getString("state")),
                row.getBoolean("locked"),
                next,
                row.getString("name_after"));
    }
}
