package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.DepartmentFile;
import cx.stewardship.organization.domain.DepartmentIndex;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonFile;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.organization.persistence.JpaRegister;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file taken back leaves departments and people as they were before it. */
class UndoingRegisterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final Actor HR = Actors.with(1, Role.HR);
    private static final ImportContext REAL = new ImportContext(5, "hr", HR, false);
    private static final ImportContext DRY = new ImportContext(6, "hr", HR, true);

    private final AuditEntries audit = new AuditEntries();

    private Undoable people(EntityManager em) {
        Register register = new JpaRegister(em);
        return new PeopleImport(new TakingPeople(register, audit, CLOCK), new UndoingRegister(register, audit, CLOCK));
    }

    private Undoable departments(EntityManager em) {
        Register register = new JpaRegister(em);
        return new DepartmentsImport(
                new TakingDepartments(register, audit), new UndoingRegister(register, audit, CLOCK));
    }

    private static ImportRow row(Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            boolean day = values[i].toString().endsWith("_on");
            map.put(
                    values[i].toString(),
                    day
                            ? LocalDate.parse(values[i + 1].toString())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : values[i + 1]);
        }
        return new ImportRow(2, map);
    }

    private interface KindOf {
        Undoable of(EntityManager em);
    }

    private static List<RowOutcome> take(TestDatabase database, KindOf kind, ImportContext context, ImportRow... rows) {
        return database.inTransaction(em -> {
            List<RowOutcome> outcomes = kind.of(em).take(List.of(rows), context);
            kind.of(em).finish(context);
            return outcomes;
        });
    }

    /** Everything there is, as rows would say it. */
    private static String everything(TestDatabase database) {
        return database.inTransaction(em -> {
            Register register = new JpaRegister(em);
            DepartmentIndex departments = new DepartmentIndex(register.departments());
            List<Person> people =
                    em.createQuery("select p from Person p", Person.class).getResultList();
            Map<Object, String> numbers = new HashMap<>();
            people.forEach(person -> numbers.put(person.id(), person.employeeNumber()));
            Map<String, Object> all = new TreeMap<>();
            for (Department department : register.departments()) {
                all.put("d " + department.code(), new DepartmentFile(departments::withId, numbers::get).of(department));
            }
            for (Person person : people) {
                all.put("p " + person.employeeNumber(), new PersonFile(departments::withId, numbers::get).of(person));
            }
            return all.toString().replace("}, ", "},\n");
        });
    }

    private static Set<Long> undo(TestDatabase database, KindOf kind, List<RowOutcome> outcomes) {
        Map<Long, List<Change>> changes = new HashMap<>();
        List<Long> made = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            if (outcome.kind() == RowOutcome.Kind.ADDED) {
                made.add(outcome.key());
            } else if (outcome.kind() == RowOutcome.Kind.CHANGED) {
                changes.put(outcome.key(), outcome.changes());
            }
        }
        return database.inTransaction(em -> {
            Undoable undoable = kind.of(em);
            Set<Long> restored = undoable.restore(changes);
            assertThat(restored).isEqualTo(changes.keySet());
            Set<Long> held = undoable.held(made).keySet();
            made.removeAll(held);
            undoable.remove(made);
            return held;
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void people_are_as_they_were_before_the_file(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            take(
                    database,
                    this::people,
                    REAL,
                    row("employee_number", "1", "name", "Ada", "department", "Billing", "manager_employee_number", "2"),
                    row("employee_number", "2", "name", "Bo", "department", "Billing", "hired_on", "2020-02-01"),
                    row("employee_number", "3", "name", "Cy", "email", "cy@a.example", "left", true));
            take(database, this::departments, REAL, row("name", "Field"));
            String before = everything(database);
            ImportRow[] file = {
                row("employee_number", "1", "name", "Ada L", "department", "Field", "manager_employee_number", "9"),
                row("employee_number", "2", "name", "Bo", "left_on", "2024-01-31", "manager_employee_number", "1"),
                row("employee_number", "3", "name", "Cy", "email", "c@a.example", "left", false, "job_title", "Boss"),
                row("employee_number", "9", "name", "Di", "manager_employee_number", "8"),
                row("employee_number", "8", "name", "Ed", "department", "Field")
            };
            List<RowOutcome> foreseen = take(database, this::people, DRY, file);
            assertThat(everything(database)).isEqualTo(before);
            List<RowOutcome> outcomes = take(database, this::people, REAL, file);
            assertThat(foreseen)
                    .as("a dry run says what will change")
                    .extracting(outcome -> outcome.kind() + " " + outcome.changes())
                    .containsExactlyElementsOf(outcomes.stream()
                            .map(outcome -> outcome.kind() + " " + outcome.changes())
                            .toList());
            assertThat(outcomes.get(1).changes())
                    .containsExactly(
                            new Change("manager_employee_number", "", "1"),
                            new Change("left_on", "", "2024-01-31"),
                            new Change("left", "no", "yes"));
            assertThat(everything(database)).isNotEqualTo(before);
            assertThat(undo(database, this::people, outcomes)).isEmpty();
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void whoever_something_depends_on_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            List<RowOutcome> outcomes = take(
                    database,
                    this::people,
                    REAL,
                    row("employee_number", "1", "name", "Ada"),
                    row("employee_number", "2", "name", "Bo", "manager_employee_number", "1"),
                    row("employee_number", "3", "name", "Cy", "manager_employee_number", "2"),
                    row("employee_number", "4", "name", "Di", "manager_employee_number", "2"));
            take(database, this::departments, REAL, row("name", "Billing", "lead_employee_number", "3"));
            Set<Long> held = undo(database, this::people, outcomes);
            assertThat(held)
                    .as("Cy leads a department, Bo is Cy's manager, Ada Bo's; only Di goes")
                    .containsExactlyInAnyOrder(
                            outcomes.get(0).key(),
                            outcomes.get(1).key(),
                            outcomes.get(2).key());
            assertThat(everything(database))
                    .contains("name=Ada", "name=Bo", "name=Cy")
                    .doesNotContain("name=Di");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void departments_are_as_they_were_before_the_file(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            take(
                    database,
                    this::departments,
                    REAL,
                    row("code", "A", "name", "All"),
                    row("code", "B", "name", "Billing", "parent", "A", "customer_facing", true));
            String before = everything(database);
            List<RowOutcome> outcomes = take(
                    database,
                    this::departments,
                    REAL,
                    row("code", "C", "name", "Care", "parent", "A"),
                    row("code", "D", "name", "Desk", "parent", "C"),
                    row(
                            "code",
                            "B",
                            "name",
                            "Bills",
                            "parent",
                            "C",
                            "customer_facing",
                            false,
                            "lead_employee_number",
                            "77"));
            assertThat(undo(database, this::departments, outcomes)).isEmpty();
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_somebody_changed_since_is_not_set_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            take(database, this::people, REAL, row("employee_number", "1", "name", "Ada"));
            List<RowOutcome> outcomes = take(
                    database, this::people, REAL, row("employee_number", "1", "name", "Ada L", "job_title", "Clerk"));
            take(database, this::people, REAL, row("employee_number", "1", "job_title", "Boss"));
            Map<Long, List<Change>> changes =
                    Map.of(outcomes.get(0).key(), outcomes.get(0).changes());
            database.doInTransaction(
                    em -> assertThat(people(em).restore(changes)).isEmpty());
            assertThat(everything(database)).contains("name=Ada L", "job_title=Boss");
        }
    }
}
