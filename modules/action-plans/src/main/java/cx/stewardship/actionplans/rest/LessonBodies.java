package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.LessonDetails.Outcome;
import cx.stewardship.actionplans.application.PublishLesson;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonGround;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.actionplans.domain.PlanRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out under {@code /lessons}. */
public final class LessonBodies {

    private LessonBodies() {}

    /** @param version of the lesson as whoever edits it has seen it */
    @Schema(name = "LessonText")
    public record TextBody(
            @Nullable String title,
            @Nullable String hassle,
            @Nullable String cause,
            @Nullable String fix,
            @Nullable String prevention,
            @Nullable List<String> processes,
            long version) {
        NewLesson lesson() {
            return new NewLesson(
                    NewLessonBody.blank(title),
                    NewLessonBody.blank(hassle),
                    NewLessonBody.blank(cause),
                    NewLessonBody.blank(fix),
                    NewLessonBody.blank(prevention),
                    processes == null ? Set.of() : new HashSet<>(processes));
        }
    }

    /** @param departments codes of those that are asked as well */
    @Schema(name = "LessonOffers")
    public record OffersBody(@Nullable List<String> departments) {
        Set<Long> ids(ReadingLessons reading) {
            Set<Long> to = new HashSet<>();
            if (departments != null) {
                departments.forEach(code -> to.add(reading.department(code).value()));
            }
            return to;
        }
    }

    /** @param outcome null unless it was adopted; rates are per 1,000 comments */
    @Schema(name = "LessonOffer")
    public record OfferBody(
            String department,
            LessonGround ground,
            String detail,
            LocalDate offeredOn,
            LocalDate expectedBy,
            @Nullable LessonAnswer answer,
            @Nullable String reason,
            @Nullable LocalDate plannedFor,
            @Nullable LocalDate adoptedOn,
            @Nullable String answeredBy,
            @Nullable Outcome outcome,
            @Nullable Double rateBefore,
            @Nullable Double rateAfter) {}

    @Schema(name = "Lesson")
    public record LessonBody(
            long id,
            long plan,
            String department,
            String title,
            String hassle,
            String cause,
            String fix,
            String prevention,
            Set<String> processes,
            String publishedBy,
            Instant publishedAt,
            @Nullable String withdrawnBecause,
            long version,
            List<OfferBody> offers) {
        static LessonBody of(LessonDetails lesson) {
            LessonDetails.Withdrawal withdrawn = lesson.withdrawn();
            return new LessonBody(
                    lesson.id(),
                    lesson.planId(),
                    lesson.department(),
                    lesson.title(),
                    lesson.hassle(),
                    lesson.cause(),
                    lesson.fix(),
                    lesson.prevention(),
                    lesson.processes(),
                    lesson.publishedBy(),
                    lesson.publishedAt(),
                    withdrawn == null ? null : withdrawn.because(),
                    lesson.version(),
                    lesson.offers().stream().map(LessonBody::offer).toList());
        }

        private static OfferBody offer(LessonDetails.Offer offer) {
            return new OfferBody(
                    offer.code(),
                    offer.ground(),
                    offer.detail(),
                    offer.offeredOn(),
                    offer.expectedBy(),
                    offer.answer(),
                    offer.reason(),
                    offer.plannedFor(),
                    offer.adoptedOn(),
                    offer.answeredBy(),
                    offer.outcome(),
                    offer.rateBefore(),
                    offer.rateAfter());
        }
    }

    @Schema(name = "LessonPage")
    public record LessonSlice(List<LessonBody> lessons, long total) {}

    /** @param departments codes of those it is offered to; empty for none */
    @Schema(name = "NewLesson")
    public record NewLessonBody(
            long plan,
            @Nullable String title,
            @Nullable String hassle,
            @Nullable String cause,
            @Nullable String fix,
            @Nullable String prevention,
            @Nullable List<String> processes,
            @Nullable List<String> departments) {
        PublishLesson command(ReadingLessons reading) {
            Set<Long> to = new HashSet<>();
            if (departments != null) {
                departments.forEach(code -> to.add(reading.department(code).value()));
            }
            return new PublishLesson(
                    plan,
                    new NewLesson(
                            blank(title),
                            blank(hassle),
                            blank(cause),
                            blank(fix),
                            blank(prevention),
                            processes == null ? Set.of() : new HashSet<>(processes)),
                    to);
        }

        private static String blank(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param department code of the one that answers */
    @Schema(name = "LessonAnswerBody")
    public record AnswerBody(
            @Nullable String department,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable LocalDate plannedFor) {
        LessonAnswer given() {
            return Arrays.stream(LessonAnswer.values())
                    .filter(each -> each.name().equalsIgnoreCase(answer))
                    .findFirst()
                    .orElseThrow(() -> PlanRefused.invalid("plans.lesson.needs.answer"));
        }
    }
}
