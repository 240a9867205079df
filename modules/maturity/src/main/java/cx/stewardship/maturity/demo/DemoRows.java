package cx.stewardship.maturity.demo;

import cx.stewardship.maturity.domain.Framework;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the chapter's rows. */
final class DemoRows {

    private final Connection connection;
    private final Map<String, Long> departments = new HashMap<>();

    record Person(long id, String number, String name) {}

    DemoRows(Connection connection) {
        this.connection = connection;
    }

    void insert(String into, @Nullable Object... values) throws SQLException {
        StringBuilder sql = new StringBuilder("insert into ").append(into).append(" values (");
        for (int i = 0; i < values.length; i++) {
            sql.append(i == 0 ? "" : ", ").append(values[i] == null ? "null" : "?");
        }
        try (PreparedStatement insert =
                connection.prepareStatement(sql.append(')').toString())) {
            int parameter = 0;
            for (Object value : values) {
                if (value != null) {
                    insert.setObject(++parameter, value);
                }
            }
            insert.executeUpdate();
        }
    }

    long next(String sequence) throws SQLException {
        return number("select nextval('maturity." + sequence + "')");
    }

    private long number(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("Nothing found by: " + sql);
                }
                return rows.getLong(1);
            }
        }
    }

    long department(String code) throws SQLException {
        Long id = departments.get(code);
        if (id == null) {
            id = number("select id from organization.department where code = ?", code);
            departments.put(code, id);
        }
        return id;
    }

    Person person(String number) throws SQLException {
        return people("select id, employee_number, name from organization.person where employee_number = ?", number)
                .get(0);
    }

    /** Who works in a department or right below it now, and was there already on a day. */
    List<Person> peopleOf(String department, LocalDate on) throws SQLException {
        return people(
                "select p.id, p.employee_number, p.name from organization.person p"
                        + " join organization.department d on d.id = p.department_id"
                        + " left join organization.department u on u.id = d.parent_id"
                        + " where (d.code = ? or u.code = ?) and p.active"
                        + " and (p.hired_on is null or p.hired_on <= ?) order by p.employee_number",
                department,
                department,
                Date.valueOf(on));
    }

    private List<Person> people(String sql, Object... parameters) throws SQLException {
        List<Person> people = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return people;
    }

    long framework(Framework framework, String text, Instant at) throws SQLException {
        long id = next("framework_id");
        insert(
                "maturity.framework (id, code, version, name, content, added_at)",
                id,
                framework.code(),
                framework.version(),
                framework.name(),
                text,
                Timestamp.from(at));
        return id;
    }

    long campaign(long framework, String name, LocalDate opens, LocalDate closes, long validator, boolean closed)
            throws SQLException {
        long id = next("campaign_id");
        insert(
                "maturity.campaign (id, framework_id, name, opens_on, closes_on, validator_id, state, closed_at)",
                id,
                framework,
                name,
                Date.valueOf(opens),
                Date.valueOf(closes),
                validator,
                closed ? "CLOSED" : "OPEN",
                closed ? Timestamp.valueOf(closes.plusDays(7).atTime(16, 0)) : null);
        return id;
    }

    void target(long campaign, String by, Map<String, Double> levels) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update maturity.campaign set target_by = ? where id = ?")) {
            update.setString(1, by);
            update.setLong(2, campaign);
            update.executeUpdate();
        }
        for (Map.Entry<String, Double> level : levels.entrySet()) {
            insert(
                    "maturity.campaign_target (campaign_id, quality, target_level)",
                    campaign,
                    level.getKey(),
                    BigDecimal.valueOf(level.getValue()));
        }
    }

    void scope(long campaign, String department) throws SQLException {
        insert("maturity.campaign_department (campaign_id, department_id)", campaign, department(department));
    }

    long invitation(long campaign, long person, String department, @Nullable Instant submitted) throws SQLException {
        long id = next("invitation_id");
        insert(
                "maturity.invitation (id, campaign_id, person_id, department_id, submitted_at)",
                id,
                campaign,
                person,
                department(department),
                submitted == null ? null : Timestamp.from(submitted));
        return id;
    }

    void answer(
            long invitation,
            String quality,
            @Nullable Integer level,
            @Nullable String remark,
            @Nullable String note,
            Instant at)
            throws SQLException {
        insert(
                "maturity.answer (id, invitation_id, quality, answer_level, remark, evidence, saved_at)",
                next("answer_id"),
                invitation,
                quality,
                level,
                remark,
                note,
                Timestamp.from(at));
    }

    void validation(
            long campaign,
            String department,
            String quality,
            double level,
            @Nullable String reason,
            String by,
            Instant at)
            throws SQLException {
        insert(
                "maturity.validation (id, campaign_id, department_id, quality, validated_level, reason, validated_by,"
                        + " validated_at)",
                next("validation_id"),
                campaign,
                department(department),
                quality,
                BigDecimal.valueOf(level).setScale(3, RoundingMode.HALF_UP),
                reason,
                by,
                Timestamp.from(at));
    }
}
