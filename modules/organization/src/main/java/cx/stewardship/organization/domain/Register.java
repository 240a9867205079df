package cx.stewardship.organization.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All departments and people, for those who change many of them at once. */
public interface Register {

    List<Department> departments();

    /** By employee number; unknown numbers are missing from the answer. */
    Map<String, Person> people(Collection<String> numbers);

    /** Stores what is new at once, so that others may refer to it. */
    void addDepartments(Collection<Department> departments);

    /** Stores who is new at once, so that others may refer to them. */
    void addPeople(Collection<Person> people);

    void add(PersonMove move);

    /** What was done to these was only to see what would happen; nothing of it is stored. */
    void forget(Collection<?> entities);

    /** Gives people and departments the managers and leads who were known by number only and have come since. */
    void settleAwaited();
}
