package cx.stewardship.maturity.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Campaigns that wait for a person's answers, and for their validator. */
@ApplicationScoped
public class AnswerTasks implements TaskSource {

    private AnsweringCampaigns answering;
    private ValidatingScores validating;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected AnswerTasks() {}

    @Inject
    AnswerTasks(AnsweringCampaigns answering, ValidatingScores validating, Texts texts) {
        this.answering = answering;
        this.validating = validating;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        return Stream.concat(
                        validating.waiting().stream().map(this::task),
                        answering.waiting().stream().map(this::task))
                .toList();
    }

    private Task task(ValidatingScores.ToValidate waiting) {
        return new Task(
                Task.Verb.APPROVE,
                texts.get(Pages.locale(), "maturity.task.validate", waiting.name()),
                texts.get(Pages.locale(), "maturity.task.validate.why", waiting.figures()),
                null,
                "/maturity/campaign?id=" + waiting.campaign().value());
    }

    private Task task(AnswerSheet sheet) {
        return new Task(
                Task.Verb.ANSWER,
                texts.get(Pages.locale(), "maturity.task.title", sheet.department(), sheet.campaign()),
                texts.get(
                        Pages.locale(),
                        sheet.answered() == 0 ? "maturity.task.why" : "maturity.task.whyBegun",
                        sheet.answered(),
                        sheet.items().size()),
                sheet.closesOn(),
                "/maturity/answer?id=" + sheet.invitation());
    }
}
