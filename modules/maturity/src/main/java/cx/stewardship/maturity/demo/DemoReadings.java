package cx.stewardship.maturity.demo;

import cx.stewardship.shared.indicator.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the live figures showed at the end of the campaigns that are over: getting better, from a weak start. */
final class DemoReadings {

    private record Past(String code, String address, long of, long companyOf, double[] share) {}

    /** Shares two campaigns ago and one campaign ago, and how much there was to look at in a department. */
    private static final List<Past> PAST = List.of(
            new Past("recurring-themes", "/customer-voice/themes", 5, 38, new double[] {0.68, 0.6}),
            new Past("comments-in-themes", "/customer-voice/themes", 90, 720, new double[] {0.34, 0.46}),
            new Past("plans-closed-effective", "/action-plans/plans", 1, 2, new double[] {0, 0}),
            new Past("actions-overdue", "/action-plans/plans", 4, 20, new double[] {0.55, 0.47}),
            new Past("cross-department-plans", "/action-plans/plans", 3, 18, new double[] {0.1, 0.2}),
            new Past("complaints-with-plan", "/action-plans/plans", 60, 480, new double[] {0.2, 0.3}),
            new Past("comments-answered-by-plans", "/action-plans/plans", 30, 240, new double[] {0.05, 0.12}),
            new Past("jobs-with-customer-context", "/job-descriptions/jobs", 7, 54, new double[] {0.05, 0.14}),
            new Past("people-under-customer-context", "/job-descriptions/jobs", 36, 288, new double[] {0.08, 0.2}),
            new Past("criteria-on-behaviour", "/performance-reviews/criteria", 5, 36, new double[] {0.5, 0.7}));

    private DemoReadings() {}

    /**
     * @param department its code; null for the whole company
     * @param before 1 for the campaign before the newest, 2 for the one before that
     */
    static Map<String, Reading> of(@Nullable String department, int before, Random random) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Past past : PAST) {
            long of = department == null ? past.companyOf() : past.of();
            double share = past.share()[2 - before] + (department == null ? 0 : 0.12 * random.nextGaussian());
            long count = Math.round(of * Math.max(0, Math.min(1, share)));
            readings.put(past.code(), new Reading(count, of, List.of(), past.address()));
        }
        return readings;
    }
}
