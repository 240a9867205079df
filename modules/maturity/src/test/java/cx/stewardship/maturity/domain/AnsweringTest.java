package cx.stewardship.maturity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static final Instant NOW = Instant.parse("2026-10-12T09:00:00Z");
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");
    private static final Framework TWO = new Framework(
            "two",
            "1",
            "Two",
            "",
            FIVE,
            List.of(),
            List.of(
                    new Quality("preventive", "Preventive", "", List.of(), FIVE, List.of()),
                    new Quality("choice", "Choice", "", List.of(), FIVE, List.of())));

    private static Claim claim() {
        return Estimating.claim(List.of(3, 3, 3, 4, 4));
    }

    @Test
    void a_later_answer_takes_the_place_of_the_earlier_one() {
        Invitation invitation = new Invitation(1, 2, 3);
        invitation.answer(TWO, "choice", 2, "  ", null, null, NOW);
        invitation.answer(TWO, "choice", 4, "We ask first.", "minutes", ThreadRef.of(ThreadKind.PLAN, 118), NOW);
        assertThat(invitation.answers()).hasSize(1);
        Answer answer = invitation.answerTo("choice").orElseThrow();
        assertThat(answer.level()).contains(4);
        assertThat(answer.remark()).isEqualTo("We ask first.");
        assertThat(answer.cited()).contains(ThreadRef.of(ThreadKind.PLAN, 118));
    }

    @Test
    void a_level_outside_of_one_to_five_is_refused() {
        Invitation invitation = new Invitation(1, 2, 3);
        for (int level : new int[] {0, 6, -1}) {
            assertThatThrownBy(() -> invitation.answer(TWO, "choice", level, null, null, null, NOW))
                    .isInstanceOf(AnsweringRefused.class)
                    .hasMessageContaining("levelOutOfRange");
        }
        assertThatThrownBy(() -> invitation.answer(TWO, "beauty", 3, null, null, null, NOW))
                .isInstanceOf(AnsweringRefused.class)
                .hasMessageContaining("unknownQuality");
    }

    @Test
    void who_cannot_judge_says_so_and_may_hand_in() {
        Invitation invitation = new Invitation(1, 2, 3);
        invitation.answer(TWO, "choice", null, "I never see the terms.", null, null, NOW);
        invitation.answer(TWO, "preventive", 3, null, null, null, NOW);
        invitation.submit(TWO, NOW);
        assertThat(invitation.answerTo("choice").orElseThrow().level()).isEmpty();
    }

    @Test
    void answers_are_handed_in_only_when_none_is_missing() {
        Invitation invitation = new Invitation(1, 2, 3);
        invitation.answer(TWO, "choice", 2, null, null, null, NOW);
        assertThatThrownBy(() -> invitation.submit(TWO, NOW))
                .isInstanceOf(AnsweringRefused.class)
                .hasMessageContaining("[1, Preventive]");
        invitation.answer(TWO, "preventive", 1, null, null, null, NOW);
        invitation.submit(TWO, NOW);
        assertThat(invitation.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void a_validator_accepts_or_lowers_with_a_reason_and_never_raises() {
        Validation validation = new Validation(1, 2, "choice");
        validation.accept(claim(), "Tomas", NOW);
        assertThat(validation.level()).isEqualTo(3.4);
        validation.lower(claim(), 2.5, " Two plans were reopened. ", "Tomas", NOW);
        assertThat(validation.level()).isEqualTo(2.5);
        assertThat(validation.reason()).isEqualTo("Two plans were reopened.");
        assertThatThrownBy(() -> validation.lower(claim(), 3.9, "Better", "Tomas", NOW))
                .isInstanceOf(ValidatingRefused.class)
                .hasMessageContaining("aboveClaimed");
        assertThatThrownBy(() -> validation.lower(claim(), 2.0, " ", "Tomas", NOW))
                .isInstanceOf(ValidatingRefused.class)
                .hasMessageContaining("noReason");
        assertThatThrownBy(() -> validation.lower(claim(), 0.5, "x", "Tomas", NOW))
                .isInstanceOf(ValidatingRefused.class)
                .hasMessageContaining("levelOutOfRange");
    }

    @Test
    void fewer_than_five_answers_cannot_be_validated() {
        Claim four = Estimating.claim(List.of(3, 3, 3, 4));
        assertThatThrownBy(() -> new Validation(1, 2, "choice").accept(four, "Tomas", NOW))
                .isInstanceOf(ValidatingRefused.class)
                .hasMessageContaining("tooFewAnswers[4, 5]");
    }
}
