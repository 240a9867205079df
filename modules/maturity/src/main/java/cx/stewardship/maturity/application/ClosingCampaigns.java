package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignClosed;
import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.ClosingRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Closes a campaign: its scores are computed a last time and then stay as they are. */
@ApplicationScoped
public class ClosingCampaigns {

    private Records records;
    private ComputingScores computing;
    private Event<CampaignClosed> closed;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ClosingCampaigns() {}

    @Inject
    ClosingCampaigns(Records records, ComputingScores computing, Event<CampaignClosed> closed, Acting acting) {
        this.records = records;
        this.computing = computing;
        this.closed = closed;
        this.acting = acting;
    }

    /** @throws ClosingRefused while answers may still come in or figures with enough answers are not validated */
    @AllowedTo(Role.CX_TEAM)
    @Transactional
    public void close(CampaignId id) {
        Campaign campaign = records.campaign(id);
        if (campaign.state() == Campaign.State.OPEN) {
            computing.computeNow(campaign);
        }
        long waiting = records.scores().of(campaign.id()).stream()
                .filter(s -> s.department() != null && s.validated() == null)
                .filter(s -> s.claim().mean().isPresent())
                .count();
        campaign.close((int) waiting, acting.today(), acting.now());
        acting.wrote("closed", "campaign", campaign.id(), "OPEN", "CLOSED");
        closed.fire(new CampaignClosed(id, acting.now()));
    }
}
