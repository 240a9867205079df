package cx.stewardship.maturity;

import java.time.Instant;

/** A campaign was closed: its figures no longer change. */
public record CampaignClosed(CampaignId campaign, Instant at) {}
