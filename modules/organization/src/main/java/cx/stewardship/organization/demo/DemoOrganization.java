package cx.stewardship.organization.demo;

import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Departments, people, their moves, and the eight who can sign in. */
@ApplicationScoped
public class DemoOrganization implements DemoChapter {

    private static final int ORDER = 10;

    /** Known to everyone: these accounts exist in the demo company only. */
    private static final String PASSWORD = "warm-homes-2026";

    private record Place(String code, String name, boolean customerFacing) {}

    private static final List<Place> PLACES = List.of(
            new Place(DemoCompany.SALES, "Sales", true),
            new Place(DemoCompany.CONTACT, "Contact Centre", true),
            new Place(DemoCompany.FIELD, "Field Service", true),
            new Place(DemoCompany.INSTALL, "Installation", true),
            new Place(DemoCompany.SCHEDULING, "Scheduling", false),
            new Place(DemoCompany.BILLING, "Billing", false),
            new Place(DemoCompany.SUPPLY, "Supply & Parts", false),
            new Place(DemoCompany.ENGINEERING, "Engineering", false));

    private record SignIn(String name, String number, Role role) {}

    private static final List<SignIn> SIGN_INS = List.of(
            new SignIn("mara", DemoCompany.MARA_LEAD_BILLING, Role.DEPARTMENT_LEAD),
            new SignIn("jonas", DemoCompany.JONAS_LEAD_FIELD, Role.DEPARTMENT_LEAD),
            new SignIn("nadia", DemoCompany.NADIA_LEAD_SCHEDULING, Role.DEPARTMENT_LEAD),
            new SignIn("tomas", DemoCompany.TOMAS_CX, Role.CX_TEAM),
            new SignIn("ruta", DemoCompany.RUTA_HR, Role.HR),
            new SignIn("henrik", DemoCompany.HENRIK_EXECUTIVE, Role.EXECUTIVE),
            new SignIn("ines", DemoCompany.INES_EMPLOYEE_BILLING, Role.EMPLOYEE),
            new SignIn("lena", DemoCompany.LENA_ADMIN, Role.ADMIN));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        DemoPeople people = new DemoPeople(company);
        writeDepartments(connection);
        Map<String, Long> departments = ids(connection, "select code, id from organization.department");
        writePeople(connection, people.everyone(), departments);
        Map<String, Long> ids = ids(connection, "select employee_number, id from organization.person");
        writeManagers(connection, people, ids, departments);
        List<DemoPeople.Change> changes = people.changes();
        writeMoves(connection, changes, ids, departments);
        writeAccounts(connection, people, ids, company.today());
        writeAudit(connection, changes);
    }

    private static void writeDepartments(Connection connection) throws SQLException {
        try (PreparedStatement root = connection.prepareStatement(
                "insert into organization.department (id, code, name, customer_facing) values (nextval('organization.department_id'), ?, ?, false)")) {
            root.setString(1, DemoCompany.ROOT);
            root.setString(2, DemoCompany.NAME);
            root.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.department (id, code, name, customer_facing, parent_id)
                values (nextval('organization.department_id'), ?, ?, ?,
                        (select id from organization.department where code = ?))""")) {
            for (Place place : PLACES) {
                insert.setString(1, place.code());
                insert.setString(2, place.name());
                insert.setBoolean(3, place.customerFacing());
                insert.setString(4, DemoCompany.ROOT);
                insert.executeUpdate();
            }
        }
    }

    private static void writePeople(
            Connection connection, List<DemoPeople.Figure> figures, Map<String, Long> departments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.person
                (id, employee_number, name, email, department_id, job_title, active, hired_on, left_on)
                values (nextval('organization.person_id'), ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (DemoPeople.Figure figure : figures) {
                insert.setString(1, figure.number);
                insert.setString(2, figure.name);
                insert.setString(3, figure.email());
                insert.setLong(4, id(departments, figure.department));
                insert.setString(5, figure.title);
                insert.setBoolean(6, figure.left == null);
                insert.setObject(7, figure.hired);
                if (figure.left == null) {
                    insert.setNull(8, Types.DATE);
                } else {
                    insert.setObject(8, figure.left);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeManagers(
            Connection connection, DemoPeople people, Map<String, Long> ids, Map<String, Long> departments)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update organization.person set manager_id = ? where id = ?")) {
            for (DemoPeople.Figure figure : people.everyone()) {
                if (figure.manager != null) {
                    update.setLong(1, id(ids, figure.manager.number));
                    update.setLong(2, id(ids, figure.number));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("update organization.department set lead_id = ? where id = ?")) {
            for (Map.Entry<String, Long> department : departments.entrySet()) {
                update.setLong(1, id(ids, people.head(department.getKey()).number));
                update.setLong(2, department.getValue());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void writeMoves(
            Connection connection,
            List<DemoPeople.Change> changes,
            Map<String, Long> ids,
            Map<String, Long> departments)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.person_move
                (id, person_id, moved_on, department_from, department_to, manager_from, manager_to, job_title_from, job_title_to)
                values (nextval('organization.person_move_id'), ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (DemoPeople.Change change : changes) {
                DemoPeople.Figure who = change.who();
                insert.setLong(1, id(ids, who.number));
                insert.setObject(2, change.on());
                insert.setLong(3, id(departments, change.department()));
                insert.setLong(4, id(departments, who.department));
                insert.setLong(5, id(ids, change.manager().number));
                insert.setLong(6, id(ids, Objects.requireNonNull(who.manager).number));
                insert.setString(7, change.title());
                insert.setString(8, who.title);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeAccounts(Connection connection, DemoPeople people, Map<String, Long> ids, LocalDate today)
            throws SQLException {
        String hash = PasswordHash.of(PASSWORD, new SecureRandom());
        OffsetDateTime opened = at(today.minusWeeks(DemoPeople.WEEKS));
        try (PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into organization.account
                        (id, sign_in_name, display_name, person_id, password_hash, must_change_password, active, created_at)
                        values (nextval('organization.account_id'), ?, ?, ?, ?, false, true, ?)""");
                PreparedStatement role = connection.prepareStatement(
                        "insert into organization.account_role (account_id, role) select id, ? from organization.account where sign_in_name = ?")) {
            for (SignIn signIn : SIGN_INS) {
                DemoPeople.Figure figure = people.everyone().stream()
                        .filter(one -> one.number.equals(signIn.number()))
                        .findFirst()
                        .orElseThrow();
                insert.setString(1, signIn.name());
                insert.setString(2, figure.name);
                insert.setLong(3, id(ids, figure.number));
                insert.setString(4, hash);
                insert.setObject(5, opened);
                insert.executeUpdate();
                for (Role one : List.of(Role.EMPLOYEE, signIn.role()).stream()
                        .distinct()
                        .toList()) {
                    role.setString(1, one.name());
                    role.setString(2, signIn.name());
                    role.executeUpdate();
                }
            }
        }
        writeOpenings(connection, opened);
    }

    private static void writeOpenings(Connection connection, OffsetDateTime opened) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.audit_entry (id, at, actor, action, kind, record_id, value_after)
                values (nextval('organization.audit_entry_id'), ?, ?, 'opened', 'account', ?, ?)""")) {
            for (SignIn signIn : SIGN_INS) {
                insert.setObject(1, opened);
                insert.setString(2, signIn.role() == Role.ADMIN ? "system" : "lena");
                insert.setString(3, signIn.name());
                insert.setString(4, signIn.role() == Role.EMPLOYEE ? "EMPLOYEE" : signIn.role() + ", " + Role.EMPLOYEE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeAudit(Connection connection, List<DemoPeople.Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into organization.audit_entry (id, at, actor, action, kind, record_id, value_before, value_after, remote_address)
                values (nextval('organization.audit_entry_id'), ?, 'ruta', 'moved', 'person', ?, ?, ?, '192.0.2.18')""")) {
            List<DemoPeople.Change> inOrder = changes.stream()
                    .sorted(java.util.Comparator.comparing(DemoPeople.Change::on))
                    .toList();
            for (DemoPeople.Change change : inOrder) {
                insert.setObject(1, at(change.on()));
                insert.setString(2, change.who().number);
                insert.setString(3, change.title() + ", " + change.department());
                insert.setString(4, change.who().title + ", " + change.who().department);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 12)).atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Long> ids(Connection connection, String query) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                ids.put(result.getString(1), result.getLong(2));
            }
        }
        return ids;
    }

    private static long id(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }
}
