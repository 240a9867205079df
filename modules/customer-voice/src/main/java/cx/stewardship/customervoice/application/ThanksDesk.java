package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.PassedOnThanks;
import cx.stewardship.customervoice.domain.ThanksBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reading thanks and passing them on have in common: the book of what was passed on, and the names of people and teams. */
@Dependent
class ThanksDesk {

    private final ThanksBook book;
    private final People people;
    private final Departments departments;
    private final Desk desk;

    @Inject
    ThanksDesk(ThanksBook book, People people, Departments departments, Desk desk) {
        this.book = book;
        this.people = people;
        this.departments = departments;
        this.desk = desk;
    }

    Actor actor() {
        return desk.actor();
    }

    LocalDate today() {
        return desk.today();
    }

    Instant now() {
        return desk.now();
    }

    @Nullable
    Set<Long> withBelow(@Nullable DepartmentId department) {
        return department == null
                ? null
                : departments.withBelow(department).stream()
                        .map(DepartmentId::value)
                        .collect(Collectors.toSet());
    }

    List<PassedOnThanks> passedOn(Collection<Long> comments) {
        return book.of(comments);
    }

    List<PassedOnThanks> toActor(int most) {
        Actor actor = desk.actor();
        return book.to(actor.person(), actor.department(), most);
    }

    ThanksShown.To shown(PassedOnThanks passed) {
        return new ThanksShown.To(to(passed), passed.behaviour(), passed.passedByName(), passed.passedAt());
    }

    String to(PassedOnThanks passed) {
        PersonId person = passed.person();
        DepartmentId team = passed.team();
        return person != null
                ? people.find(person).map(People.Person::name).orElse("")
                : team == null ? "" : departments.get(team).name();
    }

    /** Active people of one department. */
    List<People.Person> in(DepartmentId department) {
        return people.in(Set.of(department));
    }

    void pass(PassedOnThanks thanks) {
        boolean already = book.of(Set.of(thanks.commentId())).stream()
                .anyMatch(each -> java.util.Objects.equals(each.person(), thanks.person())
                        && java.util.Objects.equals(each.team(), thanks.team()));
        if (already) {
            throw Refusal.conflict("voice.thanks.already", to(thanks));
        }
        PersonId person = thanks.person();
        if (person != null && people.find(person).filter(People.Person::active).isEmpty()) {
            throw Refusal.notFound();
        }
        DepartmentId team = thanks.team();
        if (team != null) {
            departments.get(team);
        }
        book.add(thanks);
        desk.record("passed on", "thanks", thanks.id(), null, to(thanks) + ": " + thanks.behaviour());
    }
}
