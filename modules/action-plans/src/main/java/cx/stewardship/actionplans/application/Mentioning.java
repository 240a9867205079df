package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Mention;
import cx.stewardship.actionplans.domain.Mentions;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.KnownActors;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who can be named in the discussion of a plan, and telling them that they were. Nobody is named who may not see the plan. */
@Dependent
class Mentioning {

    private static final int MOST_NAMESAKES = 20;

    private final People people;
    private final KnownActors known;
    private final Notices notices;
    private final Texts texts;

    @Inject
    Mentioning(People people, KnownActors known, Notices notices, Texts texts) {
        this.people = people;
        this.known = known;
        this.notices = notices;
        this.texts = texts;
    }

    /** People who take part in this plan or may see it, by name. */
    List<String> candidates(ActionPlan plan) {
        Set<PersonId> ids = new LinkedHashSet<>();
        participants(plan).forEach(id -> ids.add(new PersonId(id)));
        for (Actor actor : known.with(EnumSet.of(Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE))) {
            PersonId person = actor.person();
            if (person != null && PlanDesk.maySee(plan, actor)) {
                ids.add(person);
            }
        }
        return people.find(ids).values().stream()
                .filter(People.Person::active)
                .map(People.Person::name)
                .sorted()
                .toList();
    }

    /**
     * The people named in a text.
     *
     * @throws PlanRefused when somebody is named whom nobody knows, of whom there are several, or who may not see the plan
     */
    List<Mention> in(String text, ActionPlan plan) {
        List<Mention> mentions = Mentions.in(text, name -> person(name, plan));
        for (Mention mention : mentions) {
            if (!maySee(new PersonId(mention.personId()), plan)) {
                throw PlanRefused.invalid(
                        "plans.mention.maySeeNot", text.substring(mention.from() + 1, mention.to()), plan.id());
            }
        }
        return mentions;
    }

    private OptionalLong person(String name, ActionPlan plan) {
        List<People.Person> namesakes = people.whoseNameBegins(name, MOST_NAMESAKES).stream()
                .filter(person -> person.name().equalsIgnoreCase(name)
                        || person.employeeNumber().equalsIgnoreCase(name))
                .toList();
        if (namesakes.size() > 1) {
            List<People.Person> here = namesakes.stream()
                    .filter(person -> maySee(person.id(), plan))
                    .toList();
            if (here.size() != 1) {
                throw PlanRefused.invalid("plans.mention.several", name);
            }
            namesakes = here;
        }
        return namesakes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(namesakes.get(0).id().value());
    }

    private boolean maySee(PersonId person, ActionPlan plan) {
        return participants(plan).contains(person.value())
                || known.of(person)
                        .filter(actor -> PlanDesk.maySee(plan, actor))
                        .isPresent();
    }

    private static Collection<Long> participants(ActionPlan plan) {
        Set<Long> ids = new LinkedHashSet<>(List.of(plan.ownerId(), plan.checkerId()));
        plan.actions().forEach(action -> action.owner().ifPresent(ids::add));
        return ids;
    }

    /** Tells each of them once; not the one who wrote it. */
    void tell(
            List<Mention> mentions,
            ActionPlan plan,
            String text,
            String author,
            @Nullable PersonId writer,
            String once) {
        Set<PersonId> told = new LinkedHashSet<>();
        mentions.forEach(mention -> told.add(new PersonId(mention.personId())));
        told.remove(writer);
        for (PersonId person : told) {
            notices.tell(new Notice(
                    person,
                    NoticeKind.MENTION,
                    texts.get(Locale.ENGLISH, "plans.notice.mention.title", author, plan.title()),
                    texts.get(Locale.ENGLISH, "plans.notice.mention", plan.id(), author, text),
                    "/action-plans/plan?id=" + plan.id() + "#discussion",
                    "plan-" + plan.id() + "-mention-" + once));
        }
    }
}
