package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Campaigns;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Frameworks;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What is kept: campaigns, the frameworks they were answered by, and their scores. */
@Dependent
class Records {

    private final Campaigns campaigns;
    private final Frameworks frameworks;
    private final Scores scores;

    @Inject
    Records(Campaigns campaigns, Frameworks frameworks, Scores scores) {
        this.campaigns = campaigns;
        this.frameworks = frameworks;
        this.scores = scores;
    }

    Campaigns campaigns() {
        return campaigns;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    Scores scores() {
        return scores;
    }

    /** @throws Refusal (not found) when there is none */
    Campaign campaign(CampaignId id) {
        return campaigns.find(id.value()).orElseThrow(Refusal::notFound);
    }

    Framework frameworkOf(Campaign campaign) {
        return frameworks.read(frameworks.get(campaign.frameworkId()));
    }
}
