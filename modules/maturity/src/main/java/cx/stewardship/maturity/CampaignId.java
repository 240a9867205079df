package cx.stewardship.maturity;

/** Names a campaign of answers. The value is the database key, greater than 0. */
public record CampaignId(long value) implements java.io.Serializable {}
