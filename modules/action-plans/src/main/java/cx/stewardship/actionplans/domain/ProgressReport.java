package cx.stewardship.actionplans.domain;

import org.jspecify.annotations.Nullable;

/**
 * How far an action is.
 *
 * @param percent 0 to 100; 100 says it is done
 * @param evidence what shows it, in a sentence
 * @param link to a document on the company's own systems; begins with {@code http://} or {@code https://}
 */
public record ProgressReport(int percent, @Nullable String evidence, @Nullable String link) {

    /** @throws PlanRefused when the share or the link cannot be */
    public ProgressReport {
        evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        if (percent < 0 || percent > 100) {
            throw PlanRefused.invalid("plans.action.percent", percent);
        }
        // Anything but these two could carry a script into somebody else's page.
        if (link != null && !link.startsWith("https://") && !link.startsWith("http://")) {
            throw PlanRefused.invalid("plans.action.link");
        }
        if ((link != null && link.length() > 400) || (evidence != null && evidence.length() > 1000)) {
            throw PlanRefused.invalid("plans.action.evidenceTooLong");
        }
    }
}
