package cx.stewardship.maturity.domain;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A quality in a department, or in the whole company, judged three times: what its people claim, what the validator
 * accepted, and what live data support.
 *
 * @param department null for the whole company
 * @param validated null as long as nobody validated it
 * @param supported null with fewer than {@value Claim#LEAST} answers
 * @param cap what live data allow at most; null when they limit nothing. It is kept also when it lies above the claim
 * @param noDataYet codes of the indicators that have too little data to limit anything
 */
public record Score(
        @Nullable Long department,
        String quality,
        Claim claim,
        @Nullable Double validated,
        @Nullable Double supported,
        @Nullable Cap cap,
        List<String> noDataYet) {

    /** Indicator name under which the company's score says that its departments' caps weigh it down. */
    public static final String DEPARTMENTS = "departments";

    private static final double SHOWN = 0.05;

    public Score {
        noDataYet = List.copyOf(noDataYet);
    }

    /** Whether live data support less than people accept; differences that vanish in the first decimal do not count. */
    public boolean capped() {
        return cap != null && supported != null && accepted().orElse(0) - supported >= SHOWN;
    }

    /** What people accept: the validated level, and never more than what is claimed. */
    public OptionalDouble accepted() {
        OptionalDouble claimed = claim.mean();
        return claimed.isEmpty() || validated == null
                ? claimed
                : OptionalDouble.of(Math.min(claimed.getAsDouble(), validated));
    }

    /** How much more is claimed than is supported; 0 when there are too few answers. */
    public double gap() {
        return supported == null ? 0 : claim.mean().orElse(0) - supported;
    }

    /** A department's score: what people accept, and no more than live data allow. */
    public static Score ofDepartment(
            long department, String quality, Claim claim, @Nullable Double validated, CapJudgement judgement) {
        Cap cap = judgement.cap().orElse(null);
        Score open = new Score(department, quality, claim, validated, null, cap, judgement.noDataYet());
        return open.supportedBy(open.accepted(), cap);
    }

    /**
     * The company's score: the mean of its departments' supported levels, weighted by answers, and no more than the
     * company's own live data allow. So the company never shows more than its departments can. As soon as one department
     * is validated the company's validated level is the same mean of what is accepted so far.
     *
     * @param claim over all answers of the company
     * @param departments the same quality in each department
     * @param weighed what to say when the departments' caps are what weighs it down
     */
    public static Score ofCompany(
            String quality, Claim claim, List<Score> departments, CapJudgement judgement, String weighed) {
        boolean begun = departments.stream().anyMatch(s -> s.validated() != null);
        Double accepted = weighedMean(departments.stream()
                .filter(s -> s.accepted().isPresent())
                .map(s -> new double[] {s.accepted().orElse(0), s.claim().answers()})
                .toList());
        Double validated = begun ? accepted : null;
        Double supported = weighedMean(departments.stream()
                .filter(s -> s.supported() != null)
                .map(s -> new double[] {
                    s.supported() == null ? 0 : s.supported(), s.claim().answers()
                })
                .toList());
        Cap own = judgement.cap().orElse(null);
        Score open = new Score(null, quality, claim, validated, null, own, judgement.noDataYet());
        if (supported == null) {
            return open;
        }
        double most = open.accepted().orElse(supported);
        double byDepartments = Math.min(supported, most);
        boolean ownBites = own != null && own.atMost() < byDepartments + SHOWN;
        boolean theyBite = most - byDepartments >= SHOWN && departments.stream().anyMatch(Score::capped);
        if (!ownBites && theyBite) {
            Cap theirs = new Cap(DEPARTMENTS, new CapRule.Step(false, 0, round(byDepartments)), weighed);
            return open.supportedBy(OptionalDouble.of(byDepartments), theirs);
        }
        return open.supportedBy(OptionalDouble.of(byDepartments), own);
    }

    private Score supportedBy(OptionalDouble most, @Nullable Cap limit) {
        if (claim.mean().isEmpty() || most.isEmpty()) {
            return new Score(department, quality, claim, validated, null, limit, noDataYet);
        }
        double level = most.getAsDouble();
        if (limit != null && !limit.indicator().equals(DEPARTMENTS)) {
            level = Math.min(level, limit.atMost());
        }
        return new Score(department, quality, claim, validated, level, limit, noDataYet);
    }

    private static @Nullable Double weighedMean(List<double[]> levelAndWeight) {
        double weights = levelAndWeight.stream().mapToDouble(v -> v[1]).sum();
        return weights == 0
                ? null
                : levelAndWeight.stream().mapToDouble(v -> v[0] * v[1]).sum() / weights;
    }

    private static double round(double level) {
        return Math.round(level * 100) / 100.0;
    }
}
