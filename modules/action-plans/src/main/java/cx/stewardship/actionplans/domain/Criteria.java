package cx.stewardship.actionplans.domain;

/**
 * What was agreed before the work began: when the plan counts as effective.
 *
 * @param agreedRatio the new rate as a share of the old one, at most; above 0, below 1: 0.6 says "at least 40 % less often"
 * @param windowWeeks how many full weeks are watched at least after the actions took effect; 4 to 52
 */
public record Criteria(double agreedRatio, int windowWeeks) {

    /** @throws PlanRefused when one of them is out of range */
    public Criteria {
        if (!(agreedRatio > 0 && agreedRatio < 1)) {
            throw PlanRefused.invalid("plans.criteria.ratio", agreedRatio);
        }
        if (windowWeeks < 4 || windowWeeks > 52) {
            throw PlanRefused.invalid("plans.criteria.window", windowWeeks);
        }
    }
}
