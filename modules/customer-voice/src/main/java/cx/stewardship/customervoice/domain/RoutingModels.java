package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.routing.LabelModel.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was learned about whom comments concern, and what can be learned from. */
public interface RoutingModels {

    /**
     * What there is to learn for one role.
     *
     * @param examples comments of which it is known
     * @param unlabelled vectors of comments of which it is not; none where there are plenty of examples
     * @param byPeople how many of the examples a person placed
     * @param departments examples of each
     */
    record Lesson(List<Example> examples, List<float[]> unlabelled, int byPeople, Map<Long, Integer> departments) {
        public boolean isEnough() {
            return departments.values().stream()
                            .filter(count -> count >= RoutingModel.FEWEST)
                            .count()
                    > 1;
        }
    }

    /** What is used now, at most one for a role. */
    List<RoutingModel> current();

    Optional<RoutingModel.Facts> facts(ConcernRole role);

    /** Takes this one from now on; a few earlier ones are kept. */
    RoutingModel keep(RoutingModel.Facts withoutId, byte[] model);

    /**
     * Comments whose vector is there and of which a person or their source says whom they concern; so many of each department
     * at most, the newest. What rules, names and models said is not among them. Comments of which nobody said it are given without what was
     * guessed: they show where comments lie at all.
     *
     * @param departments that exist
     */
    Lesson lesson(ConcernRole role, Set<Long> departments);

    /** How many comments people have sent somewhere since what is used now was learned. */
    int newCorrections();

    /** Comments that wait, have been read, and that this version has not looked at; the newest first. */
    List<Long> waitingUnseen(long version, int most);

    /** This version has looked at them. */
    void seen(Set<Long> commentIds, long version);
}
