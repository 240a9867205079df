package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.Cycle;
import cx.stewardship.performancereviews.domain.Cycles;
import cx.stewardship.performancereviews.domain.Cycles.TemplateLine;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle is opened: everyone who works in its departments gets a review with the criteria that are published for their job.
 * The criteria and weights are fixed at that moment.
 */
@ApplicationScoped
@Transactional
public class OpeningCycles {

    private Cycles cycles;
    private Reviews reviews;
    private CriteriaInForce criteria;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected OpeningCycles() {}

    @Inject
    public OpeningCycles(Cycles cycles, Reviews reviews, CriteriaInForce criteria, Acting acting) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.criteria = criteria;
        this.acting = acting;
    }

    @AllowedTo(Role.HR)
    public OpenedCycle open(OpenCycle command) {
        if (command.departments().isEmpty()) {
            throw Refusal.invalid("reviews.cycle.noDepartments");
        }
        if (cycles.named(command.name()).isPresent()) {
            throw Refusal.conflict("reviews.cycle.nameTaken", command.name().strip());
        }
        Cycle cycle = new Cycle(
                command.name(),
                command.fromDay(),
                command.toDay(),
                command.selfDue(),
                command.managerDue(),
                acting.name(),
                acting.now());
        List<Person> people = criteria.people(command.departments());
        cycles.add(cycle);
        Map<Post, Map<CriterionId, Integer>> templates = new HashMap<>();
        List<Review> made = new ArrayList<>();
        for (Person person : people) {
            Map<CriterionId, Integer> template = templates.computeIfAbsent(
                    new Post(person.department(), person.jobTitle()),
                    post -> criteria.holdingFor(post.department(), post.jobTitle()));
            if (!template.isEmpty()) {
                Review review =
                        new Review(cycle.id(), person.id(), person.manager(), person.department(), person.jobTitle());
                template.forEach(review::ask);
                made.add(review);
            }
        }
        if (made.isEmpty()) {
            throw Refusal.conflict("reviews.cycle.nobody");
        }
        reviews.addAll(made);
        cycles.keepTemplate(cycle.id(), lines(templates));
        acting.record("opened", "review-cycle", cycle.id().value(), null, cycle.name() + ": " + made.size());
        return new OpenedCycle(cycle.id(), made.size(), people.size() - made.size(), (int)
                made.stream().filter(review -> review.reviewer().isEmpty()).count());
    }

    private record Post(@Nullable DepartmentId department, @Nullable String jobTitle) {}

    private static List<TemplateLine> lines(Map<Post, Map<CriterionId, Integer>> templates) {
        List<TemplateLine> lines = new ArrayList<>();
        templates.forEach((post, template) -> {
            DepartmentId department = post.department();
            if (department != null) {
                template.forEach((criterion, weight) -> lines.add(new TemplateLine(
                        department, post.jobTitle() == null ? "" : post.jobTitle(), criterion, weight)));
            }
        });
        return lines;
    }
}
