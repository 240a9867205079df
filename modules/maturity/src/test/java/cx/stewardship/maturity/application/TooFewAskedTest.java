package cx.stewardship.maturity.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.application.ReadingCampaigns.CampaignView;
import cx.stewardship.maturity.application.ReadingCampaigns.DepartmentProgress;
import cx.stewardship.maturity.domain.Campaign;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever opens a campaign is told first where nobody will see an answer. */
class TooFewAskedTest {

    private static CampaignView campaign(Campaign.State state) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new CampaignView(
                new CampaignLine(new CampaignId(1), "Autumn", state, day, day.plusDays(14), "Ten qualities", 10, 0),
                "Henrik",
                false,
                true,
                false,
                List.of(
                        new DepartmentProgress("BILLING", "Billing", 5, 0, 0),
                        new DepartmentProgress("LEGAL", "Legal", 4, 0, 0),
                        new DepartmentProgress("ATTIC", "Attic", 0, 0, 0)),
                List.of());
    }

    @Test
    void departments_with_fewer_than_five_are_named_before_it_opens() {
        assertThat(campaign(Campaign.State.DRAFT).tooFewAsked())
                .extracting(DepartmentProgress::name)
                .containsExactly("Legal", "Attic");
    }

    @Test
    void once_it_is_open_that_is_past() {
        assertThat(campaign(Campaign.State.OPEN).tooFewAsked()).isEmpty();
    }
}
