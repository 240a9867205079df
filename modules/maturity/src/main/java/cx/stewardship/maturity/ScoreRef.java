package cx.stewardship.maturity;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one score: a quality in a department of a campaign. As text, in the golden thread and in addresses, it is
 * {@code 3-BILLING-preventive}.
 *
 * @param department its code; the code at the root of the tree stands for the whole company
 * @param quality code of the quality in the campaign's framework
 */
public record ScoreRef(CampaignId campaign, String department, String quality) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(.+)-([a-z][a-z-]*)");

    /** Reads the text form; empty when it is none. A department's code may hold dashes, as it is upper case. */
    public static Optional<ScoreRef> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new ScoreRef(new CampaignId(Long.parseLong(matcher.group(1))), matcher.group(2), matcher.group(3)));
    }

    @Override
    public String toString() {
        return campaign.value() + "-" + department + "-" + quality;
    }
}
