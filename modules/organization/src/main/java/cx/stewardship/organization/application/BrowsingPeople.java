package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.domain.StaffList;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows who works here: everyone to HR and administrators, a department to who leads it, and oneself to everyone. */
@ApplicationScoped
public class BrowsingPeople {

    private StaffList staff;
    private Departments departments;
    private People people;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected BrowsingPeople() {}

    @Inject
    public BrowsingPeople(StaffList staff, Departments departments, People people, CurrentActor current) {
        this.staff = staff;
        this.departments = departments;
        this.people = people;
        this.current = current;
    }

    /** @param department code; this one and those below; null for all that one may see */
    public record Search(String text, @Nullable String department, boolean withLeavers)
            implements java.io.Serializable {}

    /** @param department null when there is none (any more) */
    public record Station(@Nullable String department, @Nullable String manager, @Nullable String jobTitle) {}

    /** Somebody went from one post to another on a day. */
    public record Move(LocalDate on, Station from, Station to) {}

    public record Details(
            PersonId id,
            String employeeNumber,
            String name,
            @Nullable String email,
            Station now,
            @Nullable PersonId manager,
            @Nullable LocalDate hiredOn,
            @Nullable LocalDate leftOn,
            boolean active,
            List<Move> moves) {}

    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public List<StaffList.Row> page(Search search, StaffList.Order order, boolean descending, int first, int most) {
        return staff.page(filter(search), order, descending, first, most);
    }

    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public long count(Search search) {
        return staff.count(filter(search));
    }

    /** The departments whose people this actor may see. */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public List<Departments.Department> departments() {
        Actor actor = current.get();
        return departments.all().stream()
                .filter(department -> seesAll(actor) || actor.leads(department.id()))
                .toList();
    }

    private StaffList.Filter filter(Search search) {
        Actor actor = current.get();
        Set<DepartmentId> wanted = search.department() == null
                ? null
                : departments
                        .named(search.department())
                        .map(department -> departments.withBelow(department.id()))
                        .orElse(Set.of());
        if (seesAll(actor)) {
            return new StaffList.Filter(search.text(), wanted, null, search.withLeavers());
        }
        if (actor.leads().isEmpty()) {
            PersonId self = actor.person() == null ? new PersonId(0) : actor.person();
            return new StaffList.Filter(search.text(), wanted, self, search.withLeavers());
        }
        Set<DepartmentId> seen = wanted == null
                ? actor.leads()
                : wanted.stream().filter(actor::leads).collect(Collectors.toSet());
        return new StaffList.Filter(search.text(), seen, null, search.withLeavers());
    }

    private static boolean seesAll(Actor actor) {
        return actor.isAny(Role.ADMIN, Role.HR);
    }

    /** @throws Refusal (not found) when there is nobody, or not for this actor */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public Details get(PersonId id) {
        Person person = staff.find(id).filter(this::maySee).orElseThrow(Refusal::notFound);
        return new Details(
                id,
                person.employeeNumber(),
                person.name(),
                person.email().orElse(null),
                station(person.post()),
                person.post().manager(),
                person.hiredOn().orElse(null),
                person.leftOn().orElse(null),
                person.active(),
                staff.movesOf(id).stream().map(this::move).toList());
    }

    private boolean maySee(Person person) {
        Actor actor = current.get();
        DepartmentId department = person.post().department();
        return seesAll(actor) || actor.isPerson(person.id()) || department != null && actor.leads(department);
    }

    private Move move(PersonMove move) {
        return new Move(move.on(), station(move.from()), station(move.to()));
    }

    private Station station(Person.Post post) {
        return new Station(
                Optional.ofNullable(post.department())
                        .flatMap(departments::find)
                        .map(Departments.Department::name)
                        .orElse(null),
                Optional.ofNullable(post.manager())
                        .flatMap(people::find)
                        .map(People.Person::name)
                        .orElse(null),
                post.jobTitle());
    }
}
