package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.Cycle;
import cx.stewardship.performancereviews.domain.Cycles;
import cx.stewardship.performancereviews.domain.Incident;
import cx.stewardship.performancereviews.domain.Rating;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reviews as those they concern may see them: the employee, whoever rates, who leads the department, HR. Nobody else. */
@ApplicationScoped
@Transactional
public class ReadingReviews {

    private Reviews reviews;
    private Cycles cycles;
    private ReviewNames names;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingReviews() {}

    @Inject
    public ReadingReviews(Reviews reviews, Cycles cycles, ReviewNames names, Acting acting) {
        this.reviews = reviews;
        this.cycles = cycles;
        this.names = names;
        this.acting = acting;
    }

    /** One's own, the newest first. */
    @AllowedTo(Role.EMPLOYEE)
    public List<ReviewLine> mine() {
        PersonId person = acting.actor().person();
        return person == null ? List.of() : lines(reviews.of(person));
    }

    /** Those this actor is to rate. */
    @AllowedTo(Role.EMPLOYEE)
    public List<ReviewLine> toRate() {
        PersonId person = acting.actor().person();
        return person == null ? List.of() : lines(reviews.ratedBy(person));
    }

    /** All of a department in a cycle. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD})
    public List<ReviewLine> of(CycleId cycle, DepartmentId department) {
        if (!acting.actor().is(Role.HR) && !acting.actor().leads(department)) {
            throw Refusal.notFound();
        }
        return lines(reviews.in(cycle, Set.of(department)));
    }

    private List<ReviewLine> lines(List<Review> all) {
        Set<PersonId> ids = new HashSet<>();
        all.forEach(review -> {
            ids.add(review.employee());
            review.reviewer().ifPresent(ids::add);
        });
        Map<PersonId, Person> people = names.people(ids);
        Map<CycleId, Cycle> known = new HashMap<>();
        Actor actor = acting.actor();
        return all.stream()
                .map(review -> {
                    Cycle cycle = known.computeIfAbsent(review.cycle(), cycles::get);
                    return new ReviewLine(
                            review.id(),
                            review.cycle(),
                            cycle.name(),
                            name(people, review.employee()),
                            review.jobTitle().orElse("–"),
                            review.reviewer().map(id -> name(people, id)).orElse("–"),
                            review.state(),
                            seesManager(actor, review) ? review.overall().orElse(null) : null,
                            cycle.isHeldHere(),
                            due(cycle, review.state()));
                })
                .toList();
    }

    @AllowedTo(Role.EMPLOYEE)
    public ReviewView get(ReviewId id) {
        Review review = acting.seen(reviews.find(id).orElseThrow(Refusal::notFound));
        Cycle cycle = cycles.get(review.cycle());
        Actor actor = acting.actor();
        Set<PersonId> ids = new HashSet<>(Set.of(review.employee()));
        review.reviewer().ifPresent(ids::add);
        Map<PersonId, Person> people = names.people(ids);
        boolean own = actor.isPerson(review.employee());
        boolean manager = seesManager(actor, review);
        List<Incident> incidents = incidents(review, cycle);
        Map<CriterionId, Criterion> criteria = names.criteria(review, incidents);
        return new ReviewView(
                review.id(),
                review.cycle(),
                cycle.name(),
                cycle.fromDay(),
                cycle.toDay(),
                name(people, review.employee()),
                review.reviewer().map(reviewer -> name(people, reviewer)).orElse("–"),
                names.department(review.department().orElse(null)),
                review.jobTitle().orElse("–"),
                review.state(),
                manager ? review.overall().orElse(null) : null,
                review.selfRemark().orElse(null),
                manager ? review.managerRemark().orElse(null) : null,
                review.answer().orElse(null),
                review.sharedAt().orElse(null),
                review.acknowledgedAt().orElse(null),
                review.ratings().stream()
                        .map(rating -> rating(rating, criteria.get(rating.criterion()), manager))
                        .toList(),
                incidents.stream().map(incident -> incident(incident, criteria)).toList(),
                own,
                review.reviewer().filter(actor::isPerson).isPresent(),
                !own
                        && (actor.is(Role.HR)
                                || review.department().filter(actor::leads).isPresent()),
                cycle.isHeldHere(),
                due(cycle, review.state()));
    }

    /** The employee sees what the manager wrote once it is shared; everyone else in scope does at once. */
    private static boolean seesManager(Actor actor, Review review) {
        return review.isShared() || !actor.isPerson(review.employee());
    }

    /** Of the time that is looked back on. */
    private List<Incident> incidents(Review review, Cycle cycle) {
        return reviews.incidents(review.employee()).stream()
                .filter(incident -> !incident.happenedOn().isBefore(cycle.fromDay())
                        && !incident.happenedOn().isAfter(cycle.toDay()))
                .toList();
    }

    private static ReviewView.IncidentView incident(Incident incident, Map<CriterionId, Criterion> criteria) {
        return new ReviewView.IncidentView(
                incident.happenedOn(),
                incident.what(),
                incident.writtenBy(),
                incident.criterion().map(criteria::get).map(Criterion::title).orElse(null));
    }

    private static ReviewView.RatingView rating(Rating rating, @Nullable Criterion criterion, boolean manager) {
        Optional<Criterion> known = Optional.ofNullable(criterion);
        return new ReviewView.RatingView(
                rating.criterion(),
                known.map(Criterion::title).orElse("–"),
                known.map(c -> c.behaviour().customer()).orElse(""),
                known.map(c -> c.behaviour().seenIn()).orElse(""),
                known.map(Criterion::target).orElse(""),
                known.map(c -> c.levels().all()).orElse(List.of("", "", "", "", "")),
                rating.weight(),
                rating.self().orElse(null),
                manager ? rating.manager().orElse(null) : null,
                manager ? rating.calibrated().orElse(null) : null,
                rating.selfComment().orElse(null),
                manager ? rating.managerComment().orElse(null) : null,
                manager ? rating.calibrationReason().orElse(null) : null);
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        Person person = people.get(id);
        return person == null ? "–" : person.name();
    }

    static @Nullable LocalDate due(Cycle cycle, ReviewState state) {
        return switch (state) {
            case NOT_STARTED, SELF -> cycle.selfDue().orElse(null);
            case MANAGER -> cycle.managerDue().orElse(null);
            default -> null;
        };
    }
}
