package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.Task.Verb;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews that wait for a person's ratings or acknowledgement, and criteria that wait for their approval. */
@ApplicationScoped
@Transactional
public class ReviewTasks implements TaskSource {

    /** More reviews of one cycle than this stand in one line. */
    private static final int ONE_BY_ONE = 2;

    private ReadingReviews reviews;
    private Criteria criteria;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected ReviewTasks() {}

    @Inject
    public ReviewTasks(ReadingReviews reviews, Criteria criteria, Texts texts) {
        this.reviews = reviews;
        this.criteria = criteria;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        List<Task> tasks = new ArrayList<>();
        for (ReviewLine line : reviews.mine()) {
            Task task = line.heldHere() ? own(line) : null;
            if (task != null) {
                tasks.add(task);
            }
        }
        toRate(tasks);
        if (actor.isAny(Role.HR, Role.DEPARTMENT_LEAD)) {
            approve(actor, tasks);
        }
        return tasks;
    }

    private @Nullable Task own(ReviewLine line) {
        String address = "/performance-reviews/review?id=" + line.id().value();
        return switch (line.state()) {
            case NOT_STARTED, SELF ->
                new Task(
                        Verb.REVIEW,
                        text("reviews.task.self", line.cycleName()),
                        text(
                                line.state() == ReviewState.SELF ? "reviews.task.self.begun" : "reviews.task.self.why",
                                line.reviewerName()),
                        line.due(),
                        address);
            case SHARED ->
                new Task(
                        Verb.REVIEW,
                        text("reviews.task.acknowledge", line.cycleName()),
                        text("reviews.task.acknowledge.why", line.reviewerName()),
                        null,
                        address);
            default -> null;
        };
    }

    private void toRate(List<Task> tasks) {
        Map<String, List<ReviewLine>> byCycle = new LinkedHashMap<>();
        reviews.toRate().stream()
                .filter(line -> line.state() == ReviewState.MANAGER)
                .forEach(line -> byCycle.computeIfAbsent(line.cycleName(), name -> new ArrayList<>())
                        .add(line));
        byCycle.forEach((cycle, lines) -> {
            if (lines.size() > ONE_BY_ONE) {
                tasks.add(new Task(
                        Verb.REVIEW,
                        text("reviews.task.rateMany", lines.size(), cycle),
                        text("reviews.task.rate.why"),
                        lines.get(0).due(),
                        "/performance-reviews/my-reviews"));
                return;
            }
            lines.forEach(line -> tasks.add(new Task(
                    Verb.REVIEW,
                    text("reviews.task.rate", line.employeeName(), cycle),
                    text("reviews.task.rate.why"),
                    line.due(),
                    "/performance-reviews/review?id=" + line.id().value())));
        });
    }

    private void approve(Actor actor, List<Task> tasks) {
        for (Criterion criterion : criteria.in(CriterionState.IN_REVIEW)) {
            if (Acting.mayWrite(actor, criterion.place().department())
                    && !criterion.writtenBy().equals(actor.displayName())) {
                tasks.add(task("approve", criterion));
            }
        }
        if (actor.is(Role.HR)) {
            criteria.in(CriterionState.APPROVED).forEach(criterion -> tasks.add(task("publish", criterion)));
        }
    }

    private Task task(String what, Criterion criterion) {
        return new Task(
                Verb.APPROVE,
                text("reviews.task." + what, criterion.title()),
                text("reviews.task." + what + ".why", criterion.writtenBy()),
                null,
                "/performance-reviews/criterion?id=" + criterion.id().value());
    }

    private String text(String key, Object... arguments) {
        return texts.get(Pages.locale(), key, arguments);
    }
}
