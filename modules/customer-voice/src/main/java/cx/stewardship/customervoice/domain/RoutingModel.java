package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.routing.LabelModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was learned, for one role, from comments of which a person or their source said whom they concern. */
public final class RoutingModel {

    /** Below this many examples a department is not learned at all. */
    public static final int FEWEST = 5;

    /**
     * @param id greater than that of every earlier one
     * @param embeddingModel whose vectors it was learned from
     * @param examples comments it was learned from
     * @param byPeople of these, how many a person sent there
     * @param departments examples of each department
     */
    public record Facts(
            long id,
            ConcernRole role,
            Instant learnedAt,
            String embeddingModel,
            int embeddingVersion,
            int examples,
            int byPeople,
            Map<Long, Integer> departments) {
        public Facts {
            departments = Map.copyOf(departments);
        }
    }

    /** @param chance from 0 to 1; those of several departments need not add up to 1 */
    public record Guess(long departmentId, double chance) {}

    private final Facts facts;
    private final LabelModel labels;

    public RoutingModel(Facts facts, LabelModel labels) {
        this.facts = facts;
        this.labels = labels;
    }

    public Facts facts() {
        return facts;
    }

    /** All departments that it learned, the most likely first; also those that do not exist any more. */
    public List<Guess> guess(float[] vector, String text) {
        return labels.guess(vector, text).stream()
                .map(guess -> new Guess(Long.parseLong(guess.label()), guess.chance()))
                .toList();
    }

    /** Words of the text that speak for the department. */
    public List<String> words(long department, String text) {
        return labels.words(Long.toString(department), text);
    }

    public int examplesOf(long department) {
        return facts.departments().getOrDefault(department, 0);
    }
}
