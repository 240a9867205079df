package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A campaign in a list.
 *
 * @param invited how many were asked
 * @param handedIn how many of them handed in their answers
 */
public record CampaignLine(
        CampaignId id,
        String name,
        Campaign.State state,
        LocalDate opensOn,
        LocalDate closesOn,
        String framework,
        int invited,
        int handedIn)
        implements Serializable {}
