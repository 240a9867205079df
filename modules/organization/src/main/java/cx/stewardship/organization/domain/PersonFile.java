package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person as a row of a file of people would say it, both ways. */
public final class PersonFile {

    private final Function<DepartmentId, Optional<Department>> departments;
    private final Function<PersonId, @Nullable String> numbers;

    /** @param numbers employee numbers of managers */
    public PersonFile(
            Function<DepartmentId, Optional<Department>> departments, Function<PersonId, @Nullable String> numbers) {
        this.departments = departments;
        this.numbers = numbers;
    }

    /** By field; blank where there is nothing. */
    public Map<String, String> of(Person person) {
        Person.Post post = person.post();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", person.name());
        row.put("email", person.email().orElse(""));
        row.put(
                "department",
                Optional.ofNullable(post.department())
                        .flatMap(departments)
                        .map(Department::code)
                        .orElse(""));
        row.put("manager_employee_number", person.awaitedManager().orElseGet(() -> number(post.manager())));
        row.put("job_title", post.jobTitle() == null ? "" : post.jobTitle());
        row.put("hired_on", person.hiredOn().map(LocalDate::toString).orElse(""));
        row.put("left_on", person.leftOn().map(LocalDate::toString).orElse(""));
        row.put("left", person.active() ? "no" : "yes");
        return row;
    }

    private String number(@Nullable PersonId manager) {
        String number = manager == null ? null : numbers.apply(manager);
        return number == null ? "" : number;
    }

    /**
     * Makes the person what the row says, all of it.
     *
     * @param managers by employee number
     */
    public static void apply(
            Map<String, String> row,
            Person person,
            Function<String, Optional<Department>> departments,
            Function<String, Optional<PersonId>> managers,
            LocalDate today) {
        person.isKnownAs(text(row, "name"), blankAsNull(row, "email"), day(row, "hired_on"));
        String manager = text(row, "manager_employee_number");
        Optional<PersonId> known = manager.isEmpty() ? Optional.empty() : managers.apply(manager);
        person.awaitsManager(manager.isEmpty() || known.isPresent() ? null : manager);
        person.leaves(day(row, "left_on"), today);
        if (text(row, "left").equals("yes")) {
            person.leftOnAnUnknownDay();
        }
        DepartmentId department =
                departments.apply(text(row, "department")).map(Department::id).orElse(null);
        person.moveTo(new Person.Post(department, known.orElse(null), blankAsNull(row, "job_title")), today);
    }

    private static String text(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    private static @Nullable String blankAsNull(Map<String, String> row, String field) {
        String text = text(row, field);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(Map<String, String> row, String field) {
        String text = blankAsNull(row, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
