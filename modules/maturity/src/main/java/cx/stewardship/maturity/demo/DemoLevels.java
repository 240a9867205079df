package cx.stewardship.maturity.demo;

import cx.stewardship.shared.demo.DemoCompany;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How the people of the demo company see their departments: a level per quality for the company, and how each department differs. */
final class DemoLevels {

    static final List<String> QUALITIES = List.of(
            "perspective",
            "preventive",
            "duration",
            "dynamic",
            "choice",
            "multi-faceted",
            "operational",
            "integrative",
            "anticipatory",
            "transparent");

    static final String CAMPS_DEPARTMENT = DemoCompany.SCHEDULING;
    static final String CAMPS_QUALITY = "choice";

    private static final double[] CLAIMED = {3.6, 3.7, 3.1, 2.8, 3.4, 3.0, 3.5, 2.9, 2.5, 3.6};
    private static final double[] LOWERED = {0.4, 0.6, 0, 0, 0, 0.3, 0.5, 0.4, 0.3, 0};
    private static final double[] TARGET = {3.5, 3.0, 3.2, 3.0, 3.6, 3.1, 3.5, 3.0, 2.8, 3.5};
    private static final double SCATTER = 0.75;

    private static final Map<String, double[]> APART = Map.of(
            DemoCompany.SALES, new double[] {0.3, -0.1, 0, 0.1, 0.4, -0.1, 0.1, -0.3, -0.2, -0.4},
            DemoCompany.CONTACT, new double[] {0.6, -0.2, -0.1, 0.3, 0.2, 0.5, 0.2, 0.1, 0, 0.3},
            DemoCompany.FIELD, new double[] {0.4, 0.2, 0.2, 0.5, 0.4, 0.4, 0.3, 0.3, 0.2, 0.4},
            DemoCompany.INSTALL, new double[] {0, -0.6, 0.3, 0, 0.1, 0.2, -0.2, -0.3, 0.1, 0.1},
            DemoCompany.SCHEDULING, new double[] {-0.3, -0.4, 0.1, -0.2, -0.3, -0.3, -0.3, -0.5, -0.1, 0},
            DemoCompany.BILLING, new double[] {0.1, 0.7, -0.2, -0.1, 0, -0.2, 0.5, 0.4, 0.3, 0.2},
            DemoCompany.SUPPLY, new double[] {-0.5, 0.1, -0.3, -0.3, -0.2, -0.3, -0.4, 0.2, -0.2, -0.3},
            DemoCompany.ENGINEERING, new double[] {-0.6, 0.1, -0.2, -0.3, -0.4, -0.4, -0.4, 0.1, -0.1, -0.3});

    private DemoLevels() {}

    /** One respondent's level, 1 to 5. @param before how many campaigns earlier than the newest */
    static int draw(String department, int quality, int before, Random random) {
        if (before == 0
                && department.equals(CAMPS_DEPARTMENT)
                && QUALITIES.get(quality).equals(CAMPS_QUALITY)) {
            return random.nextBoolean() ? (random.nextInt(3) == 0 ? 1 : 2) : 5;
        }
        double[] apart = APART.getOrDefault(department, new double[QUALITIES.size()]);
        double mean = CLAIMED[quality] + apart[quality] - 0.24 * before;
        return (int) Math.max(1, Math.min(5, Math.round(mean + SCATTER * random.nextGaussian())));
    }

    /** By how much the validator lowers a claim; 0 accepts it. */
    static double lowered(int quality) {
        return LOWERED[quality];
    }

    static double target(int quality) {
        return TARGET[quality];
    }
}
