package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.LessonDetails.Offer;
import cx.stewardship.actionplans.application.SimilarDepartments.Likeness;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pages say of lessons. */
@Named
@ApplicationScoped
public class LessonWords {

    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected LessonWords() {}

    @Inject
    public LessonWords(Formats formats) {
        this.formats = formats;
    }

    public String ground(Offer offer) {
        return Pages.text("plans.ground." + offer.ground(), offer.detail());
    }

    public String ground(Likeness likeness) {
        return Pages.text("plans.ground." + likeness.ground(), likeness.detail());
    }

    public String answer(Offer offer) {
        LessonAnswer answer = offer.answer();
        return Pages.text(answer == null ? "plans.answer.none" : "plans.answer." + answer);
    }

    /** "for 18 Nov", "by 18 Nov", "since 18 Nov". */
    public String when(Offer offer) {
        LessonAnswer answer = offer.answer();
        if (answer == null) {
            return offer.late()
                    ? formats.lateness(offer.expectedBy())
                    : Pages.text("plans.lesson.expected", formats.day(offer.expectedBy()));
        }
        return switch (answer) {
            case ADOPTED -> Pages.text("plans.lesson.adoptedOn", formats.day(offer.adoptedOn()));
            case PLANNED ->
                offer.late()
                        ? formats.lateness(offer.expectedBy())
                        : Pages.text("plans.lesson.plannedFor", formats.day(offer.plannedFor()));
            case NOT_APPLICABLE -> "";
        };
    }

    public String tone(Offer offer) {
        LessonAnswer answer = offer.answer();
        if (answer == null) {
            return offer.late() ? "bad" : "idle";
        }
        return switch (answer) {
            case ADOPTED -> "good";
            case PLANNED -> offer.late() ? "warn" : "accent";
            case NOT_APPLICABLE -> "idle";
        };
    }

    public String icon(Offer offer) {
        LessonAnswer answer = offer.answer();
        if (answer == null) {
            return "clock";
        }
        return switch (answer) {
            case ADOPTED -> "check";
            case PLANNED -> "cal";
            case NOT_APPLICABLE -> "minus";
        };
    }

    /** "Prevented", and the rates. */
    public String outcome(Offer offer) {
        return offer.outcome() == null ? Formats.MISSING : Pages.text("plans.outcome." + offer.outcome());
    }

    public String rates(Offer offer) {
        if (offer.rateBefore() == null) {
            return "";
        }
        return offer.rateAfter() == null
                ? Pages.text("plans.outcome.rateBefore", formats.rate(offer.rateBefore()))
                : Pages.text("plans.outcome.rates", formats.rate(offer.rateBefore()), formats.rate(offer.rateAfter()));
    }

    public String by(LessonDetails lesson) {
        return Pages.text("plans.lessons.by", lesson.department(), formats.day(lesson.publishedAt()));
    }

    /** "Edited by Mara Lindholm, 18 Nov"; nothing when it is as it was published. */
    public String edited(LessonDetails lesson) {
        LessonDetails.Change change = lesson.edited();
        return change == null ? "" : Pages.text("plans.lessons.edited", change.by(), formats.day(change.at()));
    }

    /** Who withdrew it, and why; nothing while it is offered. */
    public String withdrawn(LessonDetails lesson) {
        LessonDetails.Withdrawal withdrawal = lesson.withdrawn();
        return withdrawal == null
                ? ""
                : Pages.text(
                        "plans.lesson.withdrawnNote",
                        withdrawal.by(),
                        formats.day(withdrawal.at()),
                        withdrawal.because());
    }

    public String answerFor(Offer offer) {
        return Pages.text(
                offer.answer() == null ? "plans.lesson.yourAnswer" : "plans.lesson.changeAnswer", offer.name());
    }

    /** "ordering parts, visiting customers". */
    public String joined(Set<String> processes) {
        return String.join(", ", processes);
    }

    static Set<String> apart(@Nullable String processes) {
        return processes == null
                ? Set.of()
                : Arrays.stream(processes.split(",")).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
