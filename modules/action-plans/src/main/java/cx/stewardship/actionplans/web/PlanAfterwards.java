package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AnsweringCustomers;
import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.actionplans.application.WatchReport;
import cx.stewardship.actionplans.application.WatchingForReturns;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What follows a plan that worked: does the issue stay away? */
@Named
@ViewScoped
public class PlanAfterwards implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int WEEKS_FOR_A_PICTURE = 8;

    private final WatchingForReturns watching;
    private final ReadingLessons lessons;
    private final AnsweringCustomers answering;
    private final Formats formats;

    private @Nullable LessonDetails lesson;
    private AnsweringCustomers.@Nullable Figure figure;
    private long plan;
    private @Nullable WatchReport watch;
    private @Nullable WatchPicture picture;
    private @Nullable String reason;

    @Inject
    public PlanAfterwards(
            WatchingForReturns watching, ReadingLessons lessons, AnsweringCustomers answering, Formats formats) {
        this.watching = watching;
        this.lessons = lessons;
        this.answering = answering;
        this.formats = formats;
    }

    /** @param found whether there is a plan at all; if not, the page has answered already */
    public void load(long id, boolean found) {
        plan = id;
        if (found) {
            Pages.attempt(() -> {
                watch = watching.report(id).orElse(null);
                picture = watch == null ? null : WatchPicture.of(watch, formats);
                lesson = lessons.of(id).orElse(null);
                figure = answering.figure(id).orElse(null);
            });
        }
    }

    /** It was chance: counting begins anew. */
    public @Nullable String watchOn() {
        try {
            watching.watchOn(plan, reason);
        } catch (PlanRefused refused) {
            Pages.tell(refused);
            return null;
        }
        Pages.say("plans.watch.watchedOn");
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + plan;
    }

    /** What the watch says, in a sentence. */
    public String getSays() {
        WatchReport report = watch;
        if (report == null) {
            return "";
        }
        int weeks = report.weeks().size();
        return switch (report.state()) {
            case WATCHING ->
                weeks == 0
                        ? Pages.text("plans.watch.says.begins", formats.day(report.since()))
                        : Pages.text("plans.watch.says.WATCHING", weeks);
            case SIGNALLED -> Pages.text("plans.watch.says.SIGNALLED", formats.week(report.signalledIn()));
            case REOPENED ->
                Pages.text(
                        "plans.watch.says.REOPENED",
                        report.answeredBy() == null ? Formats.MISSING : report.answeredBy(),
                        formats.day(report.answeredAt()));
            case NEW_PLAN -> Pages.text("plans.watch.says.NEW_PLAN", report.newPlan() == null ? 0 : report.newPlan());
            case QUIET -> Pages.text("plans.watch.says.QUIET");
        };
    }

    public String getTone() {
        WatchReport report = watch;
        if (report == null) {
            return "idle";
        }
        return switch (report.state()) {
            case WATCHING, QUIET -> "good";
            case SIGNALLED -> "bad";
            case REOPENED, NEW_PLAN -> "warn";
        };
    }

    public String getIcon() {
        WatchReport report = watch;
        if (report == null) {
            return "eye";
        }
        return switch (report.state()) {
            case WATCHING -> "eye";
            case QUIET -> "check";
            case SIGNALLED -> "alert";
            case REOPENED, NEW_PLAN -> "undo";
        };
    }

    /** Rule and numbers. */
    public String getRule() {
        WatchReport report = watch;
        return report == null
                ? ""
                : Pages.text(
                        "plans.watch.rule.text",
                        formats.rate(1000 * report.design().reference()),
                        formats.rate(1000 * report.design().achieved()),
                        formats.rate(1000 * report.design().before()),
                        formats.rate(report.design().limit()),
                        formats.count(Math.round(report.design().runLength())),
                        formats.count(Math.max(1, Math.round(report.design().weeksToSignal()))));
    }

    /** How many customers were answered; null for those who may not see who they are. */
    public AnsweringCustomers.@Nullable Figure getFigure() {
        return figure;
    }

    /** "Answer 48 customers". */
    public String getAnswerButton() {
        return figure == null ? "" : Pages.text("plans.customers.button", figure.customers() - figure.answered());
    }

    /** "30 of 48 customers". */
    public String getAnswerLine() {
        return figure == null ? "" : Pages.text("plans.customers.line", figure.answered(), figure.customers());
    }

    /** What it taught; null as long as nobody published it. */
    public @Nullable LessonDetails getLesson() {
        return lesson;
    }

    public @Nullable WatchReport getWatch() {
        return watch;
    }

    public @Nullable WatchPicture getPicture() {
        return picture;
    }

    /** A handful of weeks is read faster in a table; a signal is seen best in the picture. */
    public boolean isDrawn() {
        return picture != null
                && watch != null
                && (watch.weeks().size() >= WEEKS_FOR_A_PICTURE
                        || watch.weeks().stream().anyMatch(WatchReport.Week::signals));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
