package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of people, departments and meetings, and who stands above whom. */
@Dependent
class PlanNames {

    private static final int MOST_NAMESAKES = 50;

    private final People people;
    private final Departments departments;
    private final RoutineBook routines;

    @Inject
    PlanNames(People people, Departments departments, RoutineBook routines) {
        this.people = people;
        this.departments = departments;
        this.routines = routines;
    }

    RoutineBook routines() {
        return routines;
    }

    String department(long id) {
        return departments.get(new DepartmentId(id)).name();
    }

    /** The id of the department with this code. @throws Refusal (not found) when there is none */
    long withCode(String code) {
        return departments.named(code).orElseThrow(Refusal::notFound).id().value();
    }

    Optional<Departments.Department> find(long department) {
        return departments.find(new DepartmentId(department));
    }

    Map<Long, People.Person> people(Collection<Long> ids) {
        return people.find(ids.stream().map(PersonId::new).toList()).values().stream()
                .collect(Collectors.toMap(person -> person.id().value(), person -> person));
    }

    /** Somebody's name; the number where nobody is known by it. */
    String whoIs(long person) {
        return people.find(new PersonId(person)).map(People.Person::name).orElse(Long.toString(person));
    }

    /** The id of somebody who works here. @throws PlanRefused with this key when nobody does by that id */
    long person(PersonId id, String key) {
        return people.find(id)
                .filter(People.Person::active)
                .orElseThrow(() -> PlanRefused.invalid(key))
                .id()
                .value();
    }

    List<String> begin(String text, int most) {
        return people.whoseNameBegins(text, most).stream()
                .map(person -> person.name() + " (" + person.employeeNumber() + ")")
                .toList();
    }

    /**
     * @param named as {@link #begin} gives it, just the number, or just a name that only one person here has
     */
    PersonId named(String named, String key) {
        int open = named.lastIndexOf('(');
        int close = named.lastIndexOf(')');
        String given =
                open >= 0 && close > open ? named.substring(open + 1, close).strip() : named.strip();
        List<People.Person> namesakes = people.whoseNameBegins(given, MOST_NAMESAKES).stream()
                .filter(person -> person.name().equalsIgnoreCase(given))
                .toList();
        if (namesakes.size() > 1) {
            throw PlanRefused.invalid("plans.person.several", given);
        }
        return namesakes.isEmpty() ? withNumber(given, key) : namesakes.get(0).id();
    }

    PersonId withNumber(String employeeNumber, String key) {
        People.Person person =
                people.withEmployeeNumbers(List.of(employeeNumber)).get(employeeNumber);
        if (person == null) {
            throw PlanRefused.invalid(key);
        }
        return person.id();
    }

    /**
     * Who decides when a plan failed again: the second time the next lead above its owner, each further time one level higher.
     * Where no department above has a lead, the owner's manager. The checker knows of it already, and is passed over where somebody else
     * can be called in.
     */
    @Nullable
    Long nextLevel(ActionPlan plan) {
        List<Long> above = leadsAbove(plan.departmentId(), plan.ownerId());
        if (above.isEmpty()) {
            return people.find(new PersonId(plan.ownerId()))
                    .map(People.Person::manager)
                    .map(PersonId::value)
                    .orElse(null);
        }
        List<Long> others =
                above.stream().filter(lead -> lead != plan.checkerId()).toList();
        List<Long> called = others.isEmpty() ? above : others;
        return called.get(Math.min(Math.max(0, plan.reopenings() - 1), called.size() - 1));
    }

    /** From this department up, each once, without this person. */
    private List<Long> leadsAbove(long department, long without) {
        Set<Long> leads = new LinkedHashSet<>();
        Optional<Departments.Department> next = find(department);
        while (next.isPresent()) {
            Departments.Department present = next.get();
            PersonId lead = present.lead();
            if (lead != null && lead.value() != without) {
                leads.add(lead.value());
            }
            next = Optional.ofNullable(present.parent()).flatMap(departments::find);
        }
        return List.copyOf(leads);
    }

    /** Who leads a department, if anyone does. */
    Optional<PersonId> lead(long department) {
        return find(department).map(Departments.Department::lead);
    }
}
