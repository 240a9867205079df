package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Scope;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments that wait for somebody to say whom they concern. */
@ApplicationScoped
@Transactional
public class VoiceTasks implements TaskSource {

    private final CommentReads comments;

    @SuppressWarnings("NullAway.Init")
    protected VoiceTasks() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public VoiceTasks(@Nullable CommentReads comments) {
        this.comments = comments;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        if (actor.is(Role.CX_TEAM)) {
            return task(comments.countWaiting(), "voice.task.place", "voice.task.place.why");
        }
        if (actor.is(Role.DEPARTMENT_LEAD) && !actor.leads().isEmpty()) {
            Counted unsure = comments.countUnsure(Scope.ofLists(actor), Router.SURE);
            return task(
                    unsure.comments(),
                    unsure.more() ? "voice.task.confirm.more" : "voice.task.confirm",
                    "voice.task.confirm.why");
        }
        return List.of();
    }

    private static List<Task> task(long howMany, String title, String why) {
        return howMany == 0
                ? List.of()
                : List.of(new Task(
                        Task.Verb.ROUTE,
                        Pages.text(title, howMany),
                        Pages.text(why),
                        null,
                        "/customer-voice/review-queue"));
    }
}
