package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.persistence.JpaDepartments;
import cx.stewardship.organization.persistence.JpaPeople;
import cx.stewardship.organization.persistence.JpaRegister;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);
    private static final ImportContext REAL = new ImportContext(1, "HR", Actor.system(), false);
    private static final ImportContext DRY = new ImportContext(1, "HR", Actor.system(), true);

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void takes_people_each_once_and_gives_them_managers_who_come_later(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            List<ImportRow> file = List.of(
                    person(
                            2,
                            "employee_number",
                            "7",
                            "name",
                            "Okafor, Ines",
                            "department",
                            "Billing",
                            "manager_employee_number",
                            "9"),
                    person(
                            3,
                            "employee_number",
                            "8",
                            "first_name",
                            "Jo",
                            "last_name",
                            "Nolan",
                            "department",
                            "billing",
                            "left_on",
                            "2025-06-30",
                            "hired_on",
                            "2020-01-06"),
                    person(
                            4,
                            "employee_number",
                            "9",
                            "name",
                            "Mara Lindholm",
                            "department",
                            "IT/IS",
                            "manager_employee_number",
                            "9"),
                    person(5, "employee_number", "7", "name", "Ines Okafor"));
            assertThat(take(database, file, DRY)).containsExactly("ADDED", "ADDED", "ADDED", "CHANGED");
            assertThat(people(database)).isEmpty();
            assertThat(take(database, file, REAL)).containsExactly("ADDED", "ADDED", "ADDED", "UNCHANGED");
            assertThat(take(database, file, REAL)).containsOnly("UNCHANGED");
            assertThat(take(database, file, DRY)).containsOnly("UNCHANGED");
            database.doInTransaction(em -> {
                Map<String, People.Person> found = new JpaPeople(em).withEmployeeNumbers(List.of("7", "8", "9"));
                assertThat(found.get("7").name()).isEqualTo("Ines Okafor");
                assertThat(found.get("7").manager()).isEqualTo(found.get("9").id());
                assertThat(found.get("8").active()).isFalse();
                assertThat(found.get("9").manager()).isNull();
                assertThat(new JpaDepartments(em).all())
                        .extracting(Departments.Department::code)
                        .containsExactly("BILLING", "IT-IS");
                assertThat(em.createQuery("select m from PersonMove m").getResultList())
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void settles_managers_whose_rows_come_in_a_later_portion(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            take(
                    database,
                    List.of(person(2, "employee_number", "7", "name", "Ines Okafor", "manager_employee_number", "9")),
                    REAL);
            take(database, List.of(person(3, "employee_number", "9", "name", "Mara Lindholm")), REAL);
            database.doInTransaction(em -> using(em).finish(REAL));
            database.doInTransaction(em -> {
                Map<String, People.Person> found = new JpaPeople(em).withEmployeeNumbers(List.of("7", "9"));
                assertThat(found.get("7").manager()).isEqualTo(found.get("9").id());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_where_somebody_was_before(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            take(
                    database,
                    List.of(person(
                            2,
                            "employee_number",
                            "7",
                            "name",
                            "Ines Okafor",
                            "department",
                            "Contact Centre",
                            "job_title",
                            "Agent")),
                    REAL);
            assertThat(take(
                            database,
                            List.of(person(2, "employee_number", "7", "department", "Billing", "job_title", "Clerk")),
                            DRY))
                    .containsExactly("CHANGED");
            assertThat(take(
                            database,
                            List.of(person(2, "employee_number", "7", "department", "Billing", "job_title", "Clerk")),
                            REAL))
                    .containsExactly("CHANGED");
            database.doInTransaction(em -> {
                PersonMove move = em.createQuery("select m from PersonMove m", PersonMove.class)
                        .getSingleResult();
                assertThat(move.on()).isEqualTo(LocalDate.of(2026, 11, 20));
                assertThat(move.from().jobTitle()).isEqualTo("Agent");
                assertThat(move.to().jobTitle()).isEqualTo("Clerk");
                assertThat(em.createQuery("select p from Person p", Person.class)
                                .getSingleResult()
                                .name())
                        .isEqualTo("Ines Okafor");
            });
        }
    }

    @Test
    void says_of_each_bad_row_what_is_wrong_and_keeps_the_good_ones() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Vendor.H2)) {
            takeDepartments(database, List.of(department(2, "name", "Billing")), REAL);
            List<RowOutcome> outcomes = outcomes(
                    database,
                    List.of(
                            person(2, "employee_number", "1"),
                            person(3, "employee_number", "2", "name", "A", "department", "Biling"),
                            person(4, "employee_number", "3", "name", "A", "email", "no address"),
                            person(
                                    5,
                                    "employee_number",
                                    "4",
                                    "name",
                                    "A",
                                    "hired_on",
                                    "2024-05-01",
                                    "left_on",
                                    "2024-04-30"),
                            person(6, "employee_number", "x".repeat(61), "name", "A"),
                            person(7, "employee_number", "5", "name", "n".repeat(201)),
                            person(8, "employee_number", "6", "name", "A", "job_title", "t".repeat(201)),
                            person(9, "employee_number", "7", "name", "Good One", "department", "billing")));
            assertThat(outcomes)
                    .extracting(RowOutcome::reason)
                    .containsExactly(
                            "organization.import.noName",
                            "organization.import.departmentLike",
                            "organization.import.email",
                            "organization.import.leftBeforeHired",
                            "organization.import.tooLong",
                            "organization.import.tooLong",
                            "organization.import.tooLong",
                            null);
            assertThat(outcomes)
                    .extracting(RowOutcome::field)
                    .containsExactly(
                            "name", "department", "email", "left_on", "employee_number", "name", "job_title", null);
            assertThat(outcomes.get(1).arguments()).isEqualTo(List.of("Biling", "Billing"));
            assertThat(people(database)).containsExactly("7");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void takes_a_tree_of_departments_in_any_order(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            List<ImportRow> file = List.of(
                    department(2, "code", "BILLING", "name", "Billing", "parent", "HQ", "customer_facing", "yes"),
                    department(3, "code", "HQ", "name", "Headquarters", "lead_employee_number", "9"),
                    department(4, "name", "Legal", "parent", "Nowhere"),
                    department(5, "code", "two words", "name", "Other"));
            assertThat(takeDepartments(database, file, DRY)).containsExactly("ADDED", "ADDED", "REJECTED", "REJECTED");
            assertThat(takeDepartments(database, file, REAL)).containsExactly("ADDED", "ADDED", "REJECTED", "REJECTED");
            assertThat(takeDepartments(database, file, REAL))
                    .containsExactly("UNCHANGED", "UNCHANGED", "REJECTED", "REJECTED");
            assertThat(takeDepartments(
                            database,
                            List.of(department(2, "code", "HQ", "name", "Headquarters", "parent", "BILLING")),
                            REAL))
                    .containsExactly("REJECTED");
            take(database, List.of(person(2, "employee_number", "9", "name", "Mara Lindholm")), REAL);
            database.doInTransaction(em -> using(em).finish(REAL));
            database.doInTransaction(em -> {
                Departments departments = new JpaDepartments(em);
                Departments.Department hq = departments.named("HQ").orElseThrow();
                assertThat(departments.all()).hasSize(2);
                assertThat(hq.lead()).isNotNull();
                Departments.Department billing = departments.named("BILLING").orElseThrow();
                assertThat(billing.parent()).isEqualTo(hq.id());
                assertThat(billing.customerFacing()).isTrue();
            });
        }
    }

    @Test
    void a_file_of_people_brings_each_of_its_departments_once() {
        try (TestDatabase database = TestDatabase.fresh(TestDatabase.Vendor.H2)) {
            assertThat(takeDepartments(
                            database,
                            List.of(
                                    department(2, "name", "Production"),
                                    department(3, "name", "IT/IS"),
                                    department(4, "name", "production"),
                                    department(5, "name", "IT IS")),
                            REAL))
                    .containsExactly("ADDED", "ADDED", "UNCHANGED", "ADDED");
            database.doInTransaction(em -> assertThat(new JpaDepartments(em).all())
                    .extracting(Departments.Department::code)
                    .containsExactlyInAnyOrder("PRODUCTION", "IT-IS", "IT-IS-2"));
        }
    }

    @Test
    void knows_the_headers_of_common_hr_files() {
        List<String> known = new ArrayList<>();
        for (ImportField field : using(null).fields()) {
            known.add(plain(field.name()));
            field.aliases().forEach(alias -> known.add(plain(alias)));
        }
        assertThat(known).doesNotHaveDuplicates();
        assertThat(known)
                .contains(
                        "employeename",
                        "empid",
                        "department",
                        "managerid",
                        "position",
                        "dateofhire",
                        "dateoftermination",
                        "termd",
                        "employeeid",
                        "firstname",
                        "lastname",
                        "jobrole",
                        "hiredate",
                        "attrition");
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static ImportRow person(long number, Object... values) {
        return row(number, values);
    }

    private static ImportRow department(long number, Object... values) {
        return row(number, values);
    }

    private static ImportRow row(long number, Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            String field = (String) values[i];
            Object value = values[i + 1];
            if (field.endsWith("_on")) {
                value = LocalDate.parse((String) value)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            map.put(field, field.equals("customer_facing") ? value.equals("yes") : value);
        }
        return new ImportRow(number, map);
    }

    private static UndoingRegister undoing(EntityManager em) {
        return new UndoingRegister(new JpaRegister(em), new AuditEntries(), CLOCK);
    }

    private static PeopleImport using(EntityManager em) {
        return new PeopleImport(new TakingPeople(new JpaRegister(em), new AuditEntries(), CLOCK), undoing(em));
    }

    private static List<RowOutcome> outcomes(TestDatabase database, List<ImportRow> file) {
        return database.inTransaction(em -> using(em).take(file, REAL));
    }

    private static List<String> take(TestDatabase database, List<ImportRow> file, ImportContext context) {
        return database.inTransaction(em -> using(em).take(file, context).stream()
                .map(outcome -> outcome.kind().name())
                .toList());
    }

    private static List<String> takeDepartments(TestDatabase database, List<ImportRow> file, ImportContext context) {
        return database.inTransaction(
                em -> new DepartmentsImport(new TakingDepartments(new JpaRegister(em), new AuditEntries()), undoing(em))
                        .take(file, context).stream()
                                .map(outcome -> outcome.kind().name())
                                .toList());
    }

    private static List<String> people(TestDatabase database) {
        return database.inTransaction(em -> em.createQuery("select p.employeeNumber from Person p", String.class)
                .getResultList());
    }
}
