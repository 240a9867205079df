package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AnsweringLessons;
import cx.stewardship.actionplans.application.ChangingLessons;
import cx.stewardship.actionplans.application.LessonDetails;
import cx.stewardship.actionplans.application.LessonDetails.Offer;
import cx.stewardship.actionplans.application.PublishingLessons;
import cx.stewardship.actionplans.application.ReadingLessons;
import cx.stewardship.actionplans.application.SimilarDepartments.Likeness;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One lesson, what departments said to it, and the answer of one's own. */
@Named
@ViewScoped
public class LessonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingLessons reading;
    private final AnsweringLessons answering;
    private final ChangingLessons changing;
    private final PublishingLessons publishing;

    private long id;
    private @Nullable LessonDetails lesson;
    private List<Answer> answers = List.of();
    private @Nullable String because;
    private @Nullable List<Likeness> others;
    private List<String> asked = List.of();

    /** What is typed as the answer of one department. */
    public static final class Answer implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Offer offer;
        private @Nullable String answer;
        private @Nullable String reason;
        private @Nullable LocalDate day;

        Answer(Offer offer) {
            LessonAnswer given = offer.answer();
            this.offer = offer;
            this.answer = given == null ? null : given.name();
            this.reason = offer.reason();
            this.day = offer.plannedFor();
        }

        public Offer getOffer() {
            return offer;
        }

        public @Nullable String getAnswer() {
            return answer;
        }

        public void setAnswer(@Nullable String answer) {
            this.answer = answer;
        }

        public @Nullable String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason;
        }

        public @Nullable LocalDate getDay() {
            return day;
        }

        public void setDay(@Nullable LocalDate day) {
            this.day = day;
        }
    }

    @Inject
    public LessonPage(
            ReadingLessons reading,
            AnsweringLessons answering,
            ChangingLessons changing,
            PublishingLessons publishing) {
        this.reading = reading;
        this.answering = answering;
        this.changing = changing;
        this.publishing = publishing;
    }

    public void load() {
        Pages.attempt(() -> {
            LessonDetails read = reading.get(id);
            lesson = read;
            answers = read.withdrawn() != null
                    ? List.of()
                    : read.offers().stream()
                            .filter(Offer::mine)
                            .map(Answer::new)
                            .toList();
        });
    }

    public @Nullable String send(Answer given) {
        boolean sent = Pages.attempt(() -> {
            String answer = given.getAnswer();
            if (answer == null || answer.isBlank()) {
                throw PlanRefused.invalid("plans.lesson.needs.answer");
            }
            answering.answer(
                    id,
                    new DepartmentId(given.getOffer().department()),
                    LessonAnswer.valueOf(answer),
                    given.getReason(),
                    given.getDay());
        });
        if (!sent) {
            return null;
        }
        Pages.say("plans.lesson.answered");
        return "/action-plans/lesson.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable String withdraw() {
        return done(() -> changing.withdraw(id, because), "plans.lesson.withdrawn");
    }

    /** Looks who was not asked yet: that takes a moment, and few want to know. */
    public void lookForOthers() {
        Pages.attempt(() -> {
            List<Likeness> found = publishing.others(id);
            others = found;
            asked = found.stream()
                    .filter(Likeness::alike)
                    .map(each -> Long.toString(each.department()))
                    .toList();
        });
    }

    public @Nullable String offer() {
        Set<Long> departments = asked.stream().map(Long::valueOf).collect(Collectors.toSet());
        return done(() -> publishing.offer(id, departments), "plans.lesson.offeredNow");
    }

    /** Null until somebody asked for them. */
    public @Nullable List<Likeness> getOthers() {
        return others;
    }

    public List<String> getAsked() {
        return asked;
    }

    public void setAsked(List<String> asked) {
        this.asked = asked;
    }

    public @Nullable String offerAgain() {
        return done(() -> changing.offerAgain(id), "plans.lesson.offeredAgain");
    }

    private @Nullable String done(Runnable work, String key) {
        if (!Pages.attempt(work)) {
            return null;
        }
        Pages.say(key);
        return "/action-plans/lesson.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }

    public boolean isFound() {
        return lesson != null;
    }

    public @Nullable LessonDetails getLesson() {
        return lesson;
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    public List<LessonAnswer> getChoices() {
        return List.of(LessonAnswer.values());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public LessonDetails get() {
        return Objects.requireNonNull(lesson);
    }
}
