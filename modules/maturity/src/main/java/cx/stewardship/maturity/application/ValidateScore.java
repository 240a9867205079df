package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * Validate a department's figure.
 *
 * @param department its code
 * @param lowered null accepts the figure as it is
 * @param reason needed to lower it
 */
public record ValidateScore(
        CampaignId campaign, String department, String quality, @Nullable Double lowered, @Nullable String reason) {}
