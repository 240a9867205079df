package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.jonas;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class LessonTest {

    public static NewLesson text() {
        return new NewLesson(
                "Look before you write",
                "Reminded although already paid.",
                "Payments matched once a week",
                "Match each morning.",
                "Look at what the customer has done before a letter leaves by itself.",
                Set.of(" Writing to  customers ", "taking payments"));
    }

    private static Lesson offered() {
        Lesson lesson = Lesson.from(PlanFixture.closed(), text(), mara(TODAY));
        lesson.offer(5, LessonGround.PROCESS, "writing to customers", 77L, TODAY);
        return lesson;
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    @Test
    void only_what_was_shown_to_work_is_taught() {
        refused("plans.lesson.notProven", () -> Lesson.from(PlanFixture.pending(), text(), mara(TODAY)));
        assertThat(offered().processes()).containsExactly("taking payments", "writing to customers");
    }

    @Test
    void a_lesson_is_said_better_and_what_was_answered_stays() {
        Lesson lesson = offered();
        lesson.answer(5, LessonAnswer.ADOPTED, "Done.", null, jonas(TODAY));
        NewLesson better = new NewLesson("Look first", "h", "c", "f", "p", Set.of("taking payments"));
        assertThat(lesson.edit(better, lesson.version(), jonas(TODAY))).isTrue();
        assertThat(lesson.title()).isEqualTo("Look first");
        assertThat(lesson.processes()).containsExactly("taking payments");
        assertThat(lesson.editedBy()).contains("Jonas Adeyemi");
        assertThat(lesson.offerTo(5).orElseThrow().answer()).contains(LessonAnswer.ADOPTED);
        assertThat(lesson.edit(better, lesson.version(), mara(TODAY)))
                .as("nothing is said otherwise")
                .isFalse();
        assertThat(lesson.editedBy()).contains("Jonas Adeyemi");
    }

    @Test
    void whoever_edits_what_somebody_else_edited_meanwhile_is_told() {
        Lesson lesson = offered();
        refused("plans.lesson.meanwhile", () -> lesson.edit(text(), lesson.version() + 1, jonas(TODAY)));
    }

    @Test
    void a_withdrawn_lesson_is_not_answered_until_it_is_offered_again() {
        Lesson lesson = offered();
        refused("plans.lesson.isOffered", lesson::offerAgain);
        refused("plans.lesson.needs.withdrawal", () -> lesson.withdraw("  ", mara(TODAY)));
        lesson.withdraw("The bank changed its files.", mara(TODAY));
        assertThat(lesson.withdrawnBecause()).contains("The bank changed its files.");
        refused("plans.lesson.isWithdrawn", () -> lesson.withdraw("Again.", mara(TODAY)));
        refused("plans.lesson.isWithdrawn", () -> lesson.answer(5, LessonAnswer.ADOPTED, "Done.", null, jonas(TODAY)));
        lesson.offerAgain();
        lesson.answer(5, LessonAnswer.ADOPTED, "Done.", null, jonas(TODAY));
        assertThat(lesson.isWithdrawn()).isFalse();
    }

    @Test
    void each_part_is_needed() {
        refused("plans.lesson.needs.title", () -> new NewLesson(" ", "h", "c", "f", "p", Set.of()));
        refused("plans.lesson.needs.hassle", () -> new NewLesson("t", "", "c", "f", "p", Set.of()));
        refused("plans.lesson.needs.cause", () -> new NewLesson("t", "h", "", "f", "p", Set.of()));
        refused("plans.lesson.needs.fix", () -> new NewLesson("t", "h", "c", "", "p", Set.of()));
        refused("plans.lesson.needs.prevention", () -> new NewLesson("t", "h", "c", "f", "x".repeat(1001), Set.of()));
        refused("plans.process.tooLong", () -> NewLesson.processes(Set.of("x".repeat(61))));
        refused(
                "plans.process.tooMany",
                () -> NewLesson.processes(
                        IntStream.range(0, 13).mapToObj(i -> "p" + i).collect(Collectors.toSet())));
    }

    @Test
    void it_is_offered_to_others_once() {
        Lesson lesson = offered();
        lesson.offer(5, LessonGround.CHOSEN, "", null, TODAY);
        assertThat(lesson.offers()).hasSize(1);
        assertThat(lesson.offers().get(0).dueOn()).isEqualTo(TODAY.plusDays(28));
        refused(
                "plans.lesson.ownDepartment",
                () -> lesson.offer(PlanFixture.BILLING, LessonGround.CHOSEN, "", null, TODAY));
    }

    @Test
    void every_answer_has_a_reason_and_a_plan_a_day() {
        Lesson lesson = offered();
        refused("plans.lesson.needs.reason", () -> lesson.answer(5, LessonAnswer.ADOPTED, " ", null, jonas(TODAY)));
        refused("plans.lesson.needs.day", () -> lesson.answer(5, LessonAnswer.PLANNED, "Later.", null, jonas(TODAY)));
        refused(
                "plans.lesson.needs.day",
                () -> lesson.answer(5, LessonAnswer.PLANNED, "Later.", TODAY.minusDays(1), jonas(TODAY)));
        assertThat(lesson.offers().get(0).answer()).isEmpty();
    }

    @Test
    void what_was_planned_is_adopted_one_day_and_keeps_the_day_it_was_planned_for() {
        Lesson lesson = offered();
        lesson.answer(5, LessonAnswer.PLANNED, "With the next roster.", TODAY.plusDays(40), jonas(TODAY));
        assertThat(lesson.offers().get(0).expectedBy()).isEqualTo(TODAY.plusDays(40));
        assertThat(lesson.offers().get(0).isOpen()).isTrue();
        LessonOffer offer = lesson.answer(5, LessonAnswer.ADOPTED, "Done.", null, jonas(TODAY.plusDays(39)));
        assertThat(offer.adoptedOn()).contains(TODAY.plusDays(39));
        assertThat(offer.plannedFor()).contains(TODAY.plusDays(40));
        assertThat(offer.isOpen()).isFalse();
        lesson.answer(5, LessonAnswer.ADOPTED, "Done, and how.", null, jonas(TODAY.plusDays(50)));
        assertThat(offer.adoptedOn()).contains(TODAY.plusDays(39));
    }

    @Test
    void whom_it_was_not_offered_to_has_nothing_to_answer() {
        assertThatThrownBy(() -> offered().answer(8, LessonAnswer.ADOPTED, "Why not.", null, jonas(TODAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Property
    void no_answer_stands_without_a_reason(
            @ForAll LessonAnswer answer, @ForAll @Nullable String reason, @ForAll short days) {
        Lesson lesson = offered();
        try {
            lesson.answer(5, answer, reason, TODAY.plusDays(days), jonas(TODAY));
        } catch (PlanRefused refused) {
            // then nothing may have changed
        }
        LessonOffer offer = lesson.offers().get(0);
        if (offer.answer().isPresent()) {
            assertThat(offer.reason().orElseThrow()).isNotBlank();
            assertThat(offer.adoptedOn().isPresent()).isEqualTo(answer == LessonAnswer.ADOPTED);
        }
    }
}
