package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All departments and people, for those who change many of them at once. */
public interface Register {

    List<Department> departments();

    /** By employee number; unknown numbers are missing from the answer. */
    Map<String, Person> people(Collection<String> numbers);

    /** By employee number, those whose number comes after this one. */
    List<Person> peopleAfter(String number, int most);

    /** By key; who is not there any more is missing. */
    Map<Long, Person> peopleByKey(Collection<Long> keys);

    /** The employee numbers of these. */
    Map<PersonId, String> numbers(Collection<PersonId> people);

    /** Which of these people something depends on: where that stands. What they are to each other does not count. */
    Map<Long, String> dependentsOfPeople(Collection<Long> keys);

    /** Likewise of departments. */
    Map<Long, String> dependentsOfDepartments(Collection<Long> keys);

    /** Removes people nothing depends on, with their moves. */
    void removePeople(Collection<Long> keys);

    /** Removes departments nothing depends on. */
    void removeDepartments(Collection<Long> keys);

    /** Stores what is new at once, so that others may refer to it. */
    void addDepartments(Collection<Department> departments);

    /** Stores who is new at once, so that others may refer to them. */
    void addPeople(Collection<Person> people);

    void add(PersonMove move);

    /** The move by which a person came to the present department and job, if it is the last one, never was. */
    void forgetLastMoveTo(Person present);

    /** What was done to these was only to see what would happen; nothing of it is stored. */
    void forget(Collection<?> entities);

    /** Gives people and departments the managers and leads who were known by number only and have come since. */
    void settleAwaited();
}
