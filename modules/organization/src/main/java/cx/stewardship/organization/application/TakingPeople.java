package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.DepartmentIndex;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonFile;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes people from a file. The employee number tells who is who: someone known is changed or left as they are, never doubled;
 * whoever changes post leaves a line in their history. A department that is not there yet is opened, unless its name looks
 * like a misspelling of one that is.
 */
@ApplicationScoped
public class TakingPeople {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_EMAIL = 320;

    private Register register;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected TakingPeople() {}

    @Inject
    public TakingPeople(Register register, AuditTrail audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return what becomes of each, in the same order */
    @AllowedTo({Role.ADMIN, Role.HR})
    @Transactional
    public List<RowOutcome> take(List<TakePerson> rows, boolean dryRun) {
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> {
            numbers.add(row.employeeNumber());
            if (row.managerNumber() != null) {
                numbers.add(row.managerNumber());
            }
        });
        Taking taking = taking(register.people(numbers));
        List<Optional<RowOutcome>> refused = rows.stream().map(taking::admit).toList();
        if (!dryRun) {
            register.addDepartments(taking.departments.opened());
            taking.departments.stored();
            taking.departments.opened().forEach(this::noteOpened);
            register.addPeople(taking.fresh.values());
            taking.stored();
        }
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TakePerson row = rows.get(i);
            outcomes.add(refused.get(i).orElseGet(() -> dryRun ? taking.foresee(row) : store(taking, row)));
        }
        if (dryRun) {
            register.forget(taking.known.values());
        }
        return outcomes;
    }

    /** Which of these employee numbers belong to somebody here. */
    @AllowedTo({Role.ADMIN, Role.HR})
    @Transactional
    public Set<String> known(Set<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(register.people(numbers).keySet());
    }

    private Taking taking(Map<String, Person> known) {
        Set<PersonId> managers = new HashSet<>();
        known.values().forEach(person -> {
            if (person.post().manager() != null) {
                managers.add(person.post().manager());
            }
        });
        return new Taking(
                known,
                register.numbers(managers),
                new DepartmentIndex(register.departments()),
                LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private void noteOpened(Department department) {
        audit.record("opened", "department", department.code(), null, department.name());
    }

    private RowOutcome store(Taking taking, TakePerson row) {
        Person person = taking.person(row);
        String before = taking.describe(person);
        Map<String, String> was = taking.file().of(person);
        boolean first = taking.announced.add(row.employeeNumber()) && taking.fresh.containsKey(row.employeeNumber());
        boolean changed;
        try {
            changed = taking.apply(row, person, register);
        } catch (Refusal refusal) {
            return RowOutcome.rejected(
                    "employee_number", refusal.key(), refusal.arguments().toArray());
        }
        if (first) {
            audit.record("added", "person", person.employeeNumber(), null, taking.describe(person));
            return RowOutcome.added(person.id().value());
        }
        if (changed) {
            audit.record("changed", "person", person.employeeNumber(), before, taking.describe(person));
        }
        return changed
                ? RowOutcome.changed(
                        person.id().value(), Change.between(was, taking.file().of(person)))
                : RowOutcome.UNCHANGED;
    }

    /** Gives people their managers who came later in the file. */
    @AllowedTo({Role.ADMIN, Role.HR})
    @Transactional
    public void settle() {
        register.settleAwaited();
    }

    /** One call: who is known, who is new, and what a row does to them. */
    private static final class Taking {
        private final Map<String, Person> known;
        private final Map<PersonId, String> numbers;
        private final Map<String, Person> fresh = new LinkedHashMap<>();
        private final Map<String, TakePerson> firstRows = new HashMap<>();
        private final Set<String> announced = new HashSet<>();
        private final DepartmentIndex departments;
        private final LocalDate today;

        Taking(Map<String, Person> known, Map<PersonId, String> numbers, DepartmentIndex departments, LocalDate today) {
            this.known = known;
            this.numbers = new HashMap<>(numbers);
            known.values().forEach(person -> this.numbers.put(person.id(), person.employeeNumber()));
            this.departments = departments;
            this.today = today;
        }

        PersonFile file() {
            return new PersonFile(departments::withId, numbers::get);
        }

        /** Those who are new have their keys now. */
        void stored() {
            fresh.values().forEach(person -> numbers.put(person.id(), person.employeeNumber()));
        }

        Person person(TakePerson row) {
            Person person = known.get(row.employeeNumber());
            return person != null ? person : Objects.requireNonNull(fresh.get(row.employeeNumber()));
        }

        /** @return why not; empty when the row can be taken */
        Optional<RowOutcome> admit(TakePerson row) {
            if (row.employeeNumber().length() > LONGEST_NUMBER) {
                return rejected("employee_number", "organization.import.tooLong", LONGEST_NUMBER);
            }
            boolean isKnown = known.containsKey(row.employeeNumber()) || fresh.containsKey(row.employeeNumber());
            if (row.name() == null && !isKnown) {
                return rejected("name", "organization.import.noName");
            }
            if (row.name() != null && row.name().length() > LONGEST_TEXT) {
                return rejected("name", "organization.import.tooLong", LONGEST_TEXT);
            }
            if (row.jobTitle() != null && row.jobTitle().length() > LONGEST_TEXT) {
                return rejected("job_title", "organization.import.tooLong", LONGEST_TEXT);
            }
            if (row.email() != null
                    && (row.email().length() > LONGEST_EMAIL || !row.email().matches("\\S+@\\S+"))) {
                return rejected("email", "organization.import.email", row.email());
            }
            return admitDates(row).or(() -> admitDepartment(row)).or(() -> {
                if (!isKnown && row.name() != null) {
                    fresh.put(row.employeeNumber(), new Person(row.employeeNumber(), row.name(), row.hiredOn()));
                }
                return Optional.empty();
            });
        }

        private Optional<RowOutcome> admitDates(TakePerson row) {
            Person person = known.get(row.employeeNumber());
            LocalDate hired = row.hiredOn() != null
                    ? row.hiredOn()
                    : Optional.ofNullable(person).flatMap(Person::hiredOn).orElse(null);
            return row.leftOn() != null && hired != null && row.leftOn().isBefore(hired)
                    ? rejected(
                            "left_on",
                            "organization.import.leftBeforeHired",
                            row.leftOn().toString(),
                            hired.toString())
                    : Optional.empty();
        }

        private Optional<RowOutcome> admitDepartment(TakePerson row) {
            if (row.department() == null || departments.find(row.department()).isPresent()) {
                return Optional.empty();
            }
            Optional<String> like = departments.like(row.department());
            if (like.isPresent()) {
                return rejected("department", "organization.import.departmentLike", row.department(), like.get());
            }
            try {
                departments.open(null, row.department(), false);
                return Optional.empty();
            } catch (Refusal refusal) {
                return rejected("department", refusal.key(), refusal.arguments().toArray());
            }
        }

        private static Optional<RowOutcome> rejected(String field, String key, Object... arguments) {
            return Optional.of(RowOutcome.rejected(field, key, arguments));
        }

        /** Does to the person what the row says. @return whether anything changed */
        boolean apply(TakePerson row, Person person, @Nullable Register moves) {
            Person.Post now = person.post();
            PersonId manager = now.manager();
            String awaited = person.awaitedManager().orElse(null);
            if (row.managerNumber() != null && !row.managerNumber().equals(row.employeeNumber())) {
                Person found = find(row.managerNumber());
                manager = found == null ? manager : found.id();
                awaited = found == null ? row.managerNumber() : null;
            }
            boolean changed = person.isKnownAs(
                    row.name() == null ? person.name() : row.name(),
                    row.email() == null ? person.email().orElse(null) : row.email(),
                    row.hiredOn() == null ? person.hiredOn().orElse(null) : row.hiredOn());
            changed |= !Objects.equals(awaited, person.awaitedManager().orElse(null));
            person.awaitsManager(awaited);
            Person.Post next = new Person.Post(
                    row.department() == null ? now.department() : departmentId(row.department()),
                    manager,
                    row.jobTitle() == null ? now.jobTitle() : row.jobTitle());
            changed |= !next.equals(now);
            person.moveTo(next, today).ifPresent(move -> {
                if (moves != null) {
                    moves.add(move);
                }
            });
            return changed | leaves(row, person);
        }

        private boolean leaves(TakePerson row, Person person) {
            if (row.leftOn() != null) {
                return person.leaves(row.leftOn(), today);
            }
            if (row.left() == null) {
                return false;
            }
            return row.left() ? person.leftOnAnUnknownDay() : person.leaves(null, today);
        }

        private @Nullable Person find(String number) {
            Person person = known.get(number);
            return person != null ? person : fresh.get(number);
        }

        private @Nullable DepartmentId departmentId(String codeOrName) {
            return departments.find(codeOrName).map(Department::id).orElse(null);
        }

        /** What would become of the row; nothing new has a key yet. */
        RowOutcome foresee(TakePerson row) {
            TakePerson before = firstRows.putIfAbsent(row.employeeNumber(), row);
            if (fresh.containsKey(row.employeeNumber())) {
                return before == null
                        ? RowOutcome.ADDED
                        : before.equals(row) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
            }
            Person person = person(row);
            Map<String, String> was = file().of(person);
            boolean refersToNew = row.managerNumber() != null && fresh.containsKey(row.managerNumber())
                    || row.department() != null
                            && departments
                                    .find(row.department())
                                    .filter(departments.opened()::contains)
                                    .isPresent();
            if (refersToNew) {
                return RowOutcome.changed(person.id().value(), Change.between(was, withNew(was, row)));
            }
            return apply(row, person, null)
                    ? RowOutcome.changed(person.id().value(), Change.between(was, file().of(person)))
                    : RowOutcome.UNCHANGED;
        }

        /** As it would be: who or what the row refers to is not stored yet. */
        private Map<String, String> withNew(Map<String, String> was, TakePerson row) {
            Map<String, String> next = new LinkedHashMap<>(was);
            put(next, "name", row.name());
            put(next, "email", row.email());
            if (row.department() != null) {
                put(
                        next,
                        "department",
                        departments.find(row.department()).map(Department::code).orElse(row.department()));
            }
            put(next, "manager_employee_number", row.managerNumber());
            put(next, "job_title", row.jobTitle());
            put(next, "hired_on", row.hiredOn());
            put(next, "left_on", row.leftOn());
            return next;
        }

        private static void put(Map<String, String> next, String field, @Nullable Object value) {
            if (value != null) {
                next.put(field, value.toString());
            }
        }

        String describe(Person person) {
            StringBuilder text = new StringBuilder(person.name());
            if (person.post().jobTitle() != null) {
                text.append(", ").append(person.post().jobTitle());
            }
            DepartmentId department = person.post().department();
            if (department != null) {
                departments.withId(department).ifPresent(found -> text.append(", ")
                        .append(found.code()));
            }
            return text.append(person.active() ? "" : ", left").toString();
        }
    }
}
