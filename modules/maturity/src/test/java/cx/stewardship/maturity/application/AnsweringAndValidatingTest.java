package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.maturity.domain.AnsweringRefused;
import cx.stewardship.maturity.domain.ClosingRefused;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.ValidatingRefused;
import cx.stewardship.maturity.persistence.BuiltIn;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.indicator.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweringAndValidatingTest {

    private static Stage asEmployee() {
        return new Stage(Actors.with(8));
    }

    private static Stage asValidator() {
        return new Stage(Actors.with(Stage.VALIDATOR, Role.CX_TEAM));
    }

    private static SaveAnswer answer(Invitation invitation, int level) {
        return new SaveAnswer(invitation.id(), "preventive", level, "It comes back.", null, null);
    }

    @Test
    void an_answer_is_kept_at_once_and_written_down() {
        Stage stage = asEmployee();
        Invitation invitation = stage.invite(8, Stage.BILLING);
        AnsweringCampaigns answering = new AnsweringCampaigns(stage.records(), stage.acting());
        answering.save(answer(invitation, 2));
        answering.save(answer(invitation, 3));
        assertThat(answering.sheet(invitation.id()).answered()).isEqualTo(1);
        assertThat(answering.sheet(invitation.id()).items().get(1).level()).isEqualTo(3);
        assertThat(stage.audit.lines).last().asString().endsWith("preventive 2 → preventive 3");
        assertThat(answering.waiting()).hasSize(1);
    }

    @Test
    void what_was_sent_to_somebody_else_does_not_exist() {
        Stage stage = asEmployee();
        Invitation others = stage.invite(9, Stage.BILLING);
        AnsweringCampaigns answering = new AnsweringCampaigns(stage.records(), stage.acting());
        for (Runnable attempt : List.<Runnable>of(
                () -> answering.sheet(others.id()),
                () -> answering.save(answer(others, 3)),
                () -> answering.submit(others.id()),
                () -> answering.sheet(424_242))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND));
        }
    }

    @Test
    void after_the_last_day_nothing_is_taken_and_nothing_waits() {
        Stage stage = asEmployee().on(Stage.LAST.plusDays(1));
        Invitation invitation = stage.invite(8, Stage.BILLING);
        AnsweringCampaigns answering = new AnsweringCampaigns(stage.records(), stage.acting());
        assertThatThrownBy(() -> answering.save(answer(invitation, 3))).isInstanceOf(AnsweringRefused.class);
        assertThatThrownBy(() -> answering.submit(invitation.id())).isInstanceOf(AnsweringRefused.class);
        assertThat(answering.sheet(invitation.id()).open()).isFalse();
        assertThat(answering.waiting()).isEmpty();
    }

    @Test
    void the_validator_is_asked_once_the_answers_are_in_and_until_all_is_decided() {
        Stage stage = asValidator();
        stage.answered(Stage.BILLING, 3, 3, 3, 3, 3);
        Invitation late = stage.invite(9, Stage.FIELD);
        assertThat(validating(stage).waiting()).as("one has not answered").isEmpty();
        stage.on(Stage.LAST.plusDays(1));
        int qualities = stage.framework().qualities().size();
        assertThat(validating(stage).waiting())
                .singleElement()
                .extracting(ValidatingScores.ToValidate::figures)
                .as("of Field Service nothing is known")
                .isEqualTo(qualities);
        validating(stage).acceptRest(stage.id, "BILLING");
        assertThat(validating(stage).waiting()).isEmpty();
        assertThat(late.submittedAt()).isNull();
    }

    @Test
    void nobody_else_is_asked_to_validate() {
        Stage stage = new Stage(Actors.with(55, Role.CX_TEAM));
        stage.answered(Stage.BILLING, 3, 3, 3, 3, 3);
        assertThat(validating(stage).waiting()).isEmpty();
    }

    @Test
    void only_the_validator_validates() {
        Stage stage = new Stage(Actors.with(55, Role.CX_TEAM));
        stage.answered(Stage.BILLING, 3, 3, 3, 3, 3);
        assertThatThrownBy(() ->
                        validating(stage).validate(new ValidateScore(stage.id, "BILLING", "preventive", null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void nobody_validates_an_answer_of_their_own() {
        Stage stage = asValidator();
        stage.answered(Stage.BILLING, 3, 3, 3, 3);
        stage.answeredBy(Stage.VALIDATOR, Stage.BILLING, 5);
        assertThatThrownBy(() ->
                        validating(stage).validate(new ValidateScore(stage.id, "BILLING", "preventive", null, null)))
                .isInstanceOf(ValidatingRefused.class)
                .hasMessageContaining("ownAnswer");
    }

    @Test
    void a_lowered_figure_is_computed_at_once() {
        Stage stage = asValidator();
        stage.answered(Stage.BILLING, 4, 4, 4, 4, 4);
        validating(stage).validate(new ValidateScore(stage.id, "BILLING", "preventive", 2.5, "Reopened twice"));
        assertThat(score(stage, "preventive").supported()).isEqualTo(2.5);
        assertThat(validating(stage).acceptRest(stage.id, "BILLING")).isEqualTo(9);
        assertThat(validating(stage).acceptRest(stage.id, "FIELD")).isZero();
        assertThat(score(stage, "choice").validated()).isEqualTo(4.0);
    }

    @Test
    void live_data_cap_what_was_validated_and_say_why() {
        Stage stage = asValidator();
        stage.live.put("recurring-themes", new Reading(5, 9, List.of(), "/"));
        stage.answered(Stage.BILLING, 4, 4, 4, 4, 4);
        stage.computing().compute(stage.id);
        Score preventive = score(stage, "preventive");
        assertThat(preventive.supported()).isEqualTo(2.5);
        assertThat(preventive.cap().because()).isEqualTo("5 of 9 themes recurred");
        assertThat(preventive.noDataYet()).containsExactly("plans-closed-effective");
        assertThat(score(stage, "duration").capped()).isFalse();
    }

    @Test
    void a_campaign_with_figures_that_nobody_validated_cannot_be_closed() {
        Stage stage = asValidator().on(Stage.LAST.plusDays(1));
        stage.answered(Stage.BILLING, 4, 4, 4, 4, 4);
        assertThatThrownBy(() ->
                        new ClosingCampaigns(stage.records(), stage.computing(), null, stage.acting()).close(stage.id))
                .isInstanceOf(ClosingRefused.class)
                .hasMessageContaining("notValidated[10]");
    }

    @Test
    void a_lead_sees_only_the_own_department_and_the_first_look_computes() {
        Stage stage = new Stage(Actors.lead(8, Stage.BILLING));
        stage.answered(Stage.BILLING, 4, 4, 4, 4, 4);
        stage.answered(Stage.FIELD, 3, 3, 3, 3, 3);
        ReadingMaturity reading = new ReadingMaturity(stage.records(), stage.computing(), stage.acting());
        Overview overview = reading.overview(Optional.empty()).orElseThrow();
        assertThat(overview.departments()).extracting(Overview.Row::code).containsExactly("BILLING");
        assertThat(overview.top().code()).isEqualTo("BILLING");
        assertThat(stage.computed()).isEqualTo(1);
        reading.overview(Optional.of(stage.id));
        assertThat(stage.computed()).isEqualTo(1);
        assertThatThrownBy(() -> stage.acting().departmentOf("FIELD")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stage.acting().departmentOf("ALDERMOOR")).isInstanceOf(Refusal.class);
    }

    @Test
    void the_same_framework_again_changes_nothing_and_other_words_need_a_new_version() {
        Stage stage = asValidator();
        BringingInFrameworks bringing = new BringingInFrameworks(stage.records(), new YamlFrameworks(), stage.acting());
        String ten = BuiltIn.text(BuiltIn.TEN);
        bringing.bringIn(ten);
        assertThat(bringing.all()).hasSize(2);
        String other = ten.replace("name: Preventive", "name: Prevention");
        assertThatThrownBy(() -> bringing.bringIn(other))
                .isInstanceOf(FrameworkRefused.class)
                .hasMessageContaining("versionExists");
        bringing.bringIn(other.replace("2026.1", "2026.2"));
        assertThat(bringing.all()).hasSize(3);
        assertThat(bringing.text("ten-qualities", Optional.of("2026.2"))).contains("name: Prevention");
    }

    private static ValidatingScores validating(Stage stage) {
        return new ValidatingScores(stage.records(), stage.computing(), stage.acting());
    }

    private static Score score(Stage stage, String quality) {
        return stage.records().scores().of(stage.campaign.id()).stream()
                .filter(s -> Long.valueOf(Stage.BILLING.value()).equals(s.department())
                        && s.quality().equals(quality))
                .findFirst()
                .orElseThrow();
    }
}
