package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;
import java.time.LocalDate;

/** A campaign cannot be set up or opened like this. */
public class CampaignRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CampaignRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    public static CampaignRefused noName() {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.noName");
    }

    public static CampaignRefused noDepartments() {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.noDepartments");
    }

    public static CampaignRefused endsBeforeItBegins(LocalDate opens, LocalDate closes) {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.endsBefore", opens, closes);
    }

    public static CampaignRefused unknownValidator(String number) {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.unknownValidator", number);
    }

    public static CampaignRefused noValidator() {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.noValidator");
    }

    public static CampaignRefused severalValidators(String name) {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.severalValidators", name);
    }

    public static CampaignRefused noDays() {
        return new CampaignRefused(Kind.INVALID, "maturity.campaign.noDays");
    }

    public static CampaignRefused alreadyOpened(String name) {
        return new CampaignRefused(Kind.CONFLICT, "maturity.campaign.alreadyOpened", name);
    }

    public static CampaignRefused nobodyInvited() {
        return new CampaignRefused(Kind.CONFLICT, "maturity.campaign.nobodyInvited");
    }

    public static CampaignRefused lastDayPassed(LocalDate closes) {
        return new CampaignRefused(Kind.CONFLICT, "maturity.campaign.lastDayPassed", closes);
    }
}
