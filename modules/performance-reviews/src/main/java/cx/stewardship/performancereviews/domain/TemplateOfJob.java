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

    private TemplateOfJob() {}

    /**
     * Those for everyone, for the department (or one above it) and for the job.
     *
     * @param departments the person's department and all above it
     * @return weights in whole per cent that add up to 100 exactly; empty when no criterion holds
     */
    public static Map<CriterionId, Integer> of(
            Collection<Criterion> published, Set<Long> departments, @Nullable String jobTitle) {
        List<Criterion> mine = published.stream()
                .filter(criterion -> {
                    Place place = criterion.place();
                    boolean here = place.department() == null || departments.contains(place.department());
                    return here
                            && (place.jobTitle() == null
                                    || (jobTitle != null && place.jobTitle().equalsIgnoreCase(jobTitle)));
                })
                .sorted(Comparator.comparingInt((Criterion c) -> -c.place().weight())
                        .thenComparing(c -> c.id().value()))
                .limit(100)
                .toList();
        return shares(mine);
    }

    /** By largest remainder; nobody gets less than 1. */
    private static Map<CriterionId, Integer> shares(List<Criterion> criteria) {
        int sum = criteria.stream().mapToInt(c -> c.place().weight()).sum();
        Map<CriterionId, Integer> shares = new LinkedHashMap<>();
        List<Criterion> byRemainder = new ArrayList<>(criteria);
        byRemainder.sort(Comparator.comparingInt((Criterion c) -> -(c.place().weight() * 100 % Math.max(1, sum))));
        int given = 0;
        for (Criterion criterion : criteria) {
            int share = Math.max(1, criterion.place().weight() * 100 / sum);
            shares.put(criterion.id(), share);
            given += share;
        }
        for (int i = 0; given < 100 && !byRemainder.isEmpty(); i = (i + 1) % byRemainder.size(), given++) {
            shares.merge(byRemainder.get(i).id(), 1, Integer::sum);
        }
        for (int i = 0; given > 100; i = (i + 1) % criteria.size()) {
            if (shares.getOrDefault(criteria.get(i).id(), 1) > 1) {
                shares.merge(criteria.get(i).id(), -1, Integer::sum);
                given--;
            }
        }
        return shares;
    }
}
