package cx.stewardship.performancereviews.domain;

import cx.stewardship.shared.Refusal;
import java.util.List;

/** A criterion or a target is built on a survey score: it is not saved without a reason on the record. */
public class SurveyScoreRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final List<Finding> findings;

    /** @param findings at least one, the first of which is named in the message */
    public SurveyScoreRefused(List<Finding> findings) {
        super(
                Kind.INVALID,
                "reviews.guard.refused",
                findings.get(0).part().name(),
                findings.get(0).score(),
                findings.get(0).proposal());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
