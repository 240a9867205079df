package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.maturity.domain.CampaignRefused;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartingCampaignsTest {

    private final Stage stage = new Stage(Actors.with(Stage.VALIDATOR, Role.CX_TEAM));
    private final StartingCampaigns starting =
            new StartingCampaigns(stage.records(), new AnswersFromFilesTest.Staff(), stage.acting());

    private StartCampaign start(String name, @Nullable LocalDate opensOn, String validator) {
        return new StartCampaign(
                stage.campaign.frameworkId(), name, opensOn, Stage.LAST, List.of("BILLING"), 0, 1, validator);
    }

    @Test
    void the_validator_is_named_by_number_or_by_name_and_is_not_asked() {
        assertThat(starting.start(start("Spring", Stage.FIRST, "A8"))).isNotNull();
        assertThat(starting.start(start("Summer", Stage.FIRST, "Person 9"))).isNotNull();
        assertThat(stage.audit.lines).last().asString().contains("Summer, 1");
    }

    @Test
    void what_is_missing_is_named_one_after_the_other() {
        refused(start(" ", null, ""), "noName");
        refused(start("Spring", null, ""), "noDays");
        refused(start("Spring", Stage.FIRST, " "), "noValidator");
        refused(start("Spring", Stage.FIRST, "Nobody"), "unknownValidator");
        refused(start("Spring", Stage.FIRST, "Person"), "severalValidators");
    }

    private void refused(StartCampaign start, String why) {
        assertThatThrownBy(() -> starting.start(start))
                .isInstanceOf(CampaignRefused.class)
                .hasMessageContaining(why);
    }
}
