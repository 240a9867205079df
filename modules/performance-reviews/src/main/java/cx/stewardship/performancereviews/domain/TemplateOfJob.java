package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which published criteria hold for a job, and with which weights. */
public final class TemplateOfJob {

    private static final int WHOLE = 100;

    private TemplateOfJob() {}

    /**
     * Those for everyone, for the department (or one above it) and for the job.
     *
     * @param departments the person's department and all above it
     * @return weights in whole per cent that add up to 100 exactly; empty when no criterion holds
     */
    public static Map<CriterionId, Integer> of(
            Collection<Criterion> published, Set<Long> departments, @Nullable String jobTitle) {
        Map<CriterionId, Integer> weights = new LinkedHashMap<>();
        published.stream()
                .filter(criterion -> holds(criterion.place(), departments, jobTitle))
                .sorted(Comparator.comparingInt((Criterion c) -> -c.place().weight())
                        .thenComparing(c -> c.id().value()))
                .limit(WHOLE)
                .forEach(criterion ->
                        weights.put(criterion.id(), criterion.place().weight()));
        return shares(weights);
    }

    private static boolean holds(Place place, Set<Long> departments, @Nullable String jobTitle) {
        boolean here = place.department() == null || departments.contains(place.department());
        return here && (place.jobTitle() == null || place.jobTitle().equalsIgnoreCase(jobTitle));
    }

    /**
     * Weights made into shares by the largest remainder; nothing gets less than 1.
     *
     * @param weights at most 100 of them, each at least 1
     * @return in the same order, adding up to 100; empty when there are none
     */
    public static Map<CriterionId, Integer> shares(Map<CriterionId, Integer> weights) {
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        Map<CriterionId, Integer> shares = new LinkedHashMap<>();
        weights.forEach((criterion, weight) -> shares.put(criterion, Math.max(1, weight * WHOLE / sum)));
        List<CriterionId> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingInt(id -> -(weights.getOrDefault(id, 0) * WHOLE % sum)));
        int given = shares.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; given < WHOLE && !byRemainder.isEmpty(); i = (i + 1) % byRemainder.size(), given++) {
            shares.merge(byRemainder.get(i), 1, Integer::sum);
        }
        for (int i = byRemainder.size() - 1; given > WHOLE; i = i == 0 ? byRemainder.size() - 1 : i - 1) {
            if (shares.getOrDefault(byRemainder.get(i), 1) > 1) {
                shares.merge(byRemainder.get(i), -1, Integer::sum);
                given--;
            }
        }
        return shares;
    }
}
