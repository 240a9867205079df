package cx.stewardship.maturity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 30);
    private static final Instant NOW = Instant.parse("2026-10-31T09:00:00Z");

    private static Campaign campaign() {
        return new Campaign(1, "Autumn 2026", FIRST, LAST, 7, List.of(2L, 3L));
    }

    private static Campaign open() {
        Campaign campaign = campaign();
        campaign.open(12, FIRST);
        return campaign;
    }

    @Test
    void a_campaign_needs_a_name_departments_and_an_end_after_its_beginning() {
        assertThatThrownBy(() -> new Campaign(1, " ", FIRST, LAST, 7, List.of(2L)))
                .isInstanceOf(CampaignRefused.class)
                .hasMessageContaining("noName");
        assertThatThrownBy(() -> new Campaign(1, "x", FIRST, LAST, 7, List.of()))
                .isInstanceOf(CampaignRefused.class)
                .hasMessageContaining("noDepartments");
        assertThatThrownBy(() -> new Campaign(1, "x", LAST, FIRST, 7, List.of(2L)))
                .isInstanceOf(CampaignRefused.class)
                .hasMessageContaining("endsBefore");
    }

    @Test
    void a_campaign_that_invites_nobody_or_has_ended_cannot_be_opened() {
        assertThatThrownBy(() -> campaign().open(0, FIRST)).hasMessageContaining("nobodyInvited");
        assertThatThrownBy(() -> campaign().open(3, LAST.plusDays(1))).hasMessageContaining("lastDayPassed");
        assertThatThrownBy(() -> open().open(3, FIRST)).hasMessageContaining("alreadyOpened");
    }

    @Test
    void answers_are_taken_on_the_first_and_on_the_last_day_and_not_after() {
        open().takesAnswers(FIRST);
        open().takesAnswers(LAST);
        assertThatThrownBy(() -> open().takesAnswers(LAST.plusDays(1)))
                .isInstanceOf(AnsweringRefused.class)
                .hasMessageContaining("afterTheEnd");
        assertThatThrownBy(() -> open().takesAnswers(FIRST.minusDays(1)))
                .isInstanceOf(AnsweringRefused.class)
                .hasMessageContaining("notOpen");
        assertThatThrownBy(() -> campaign().takesAnswers(FIRST)).hasMessageContaining("notOpen");
    }

    @Test
    void a_campaign_is_closed_only_after_its_last_day_with_every_figure_validated() {
        assertThatThrownBy(() -> campaign().close(0, LAST.plusDays(1), NOW))
                .isInstanceOf(ClosingRefused.class)
                .hasMessageContaining("notOpen");
        assertThatThrownBy(() -> open().close(0, LAST, NOW)).hasMessageContaining("stillAnswering");
        assertThatThrownBy(() -> open().close(3, LAST.plusDays(1), NOW)).hasMessageContaining("notValidated[3]");
        Campaign campaign = open();
        campaign.close(0, LAST.plusDays(1), NOW);
        assertThat(campaign.state()).isEqualTo(Campaign.State.CLOSED);
        assertThatThrownBy(campaign::takesValidation).isInstanceOf(ValidatingRefused.class);
    }
}
