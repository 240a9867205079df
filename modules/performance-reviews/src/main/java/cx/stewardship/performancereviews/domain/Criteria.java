package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All criteria in all their versions. */
public interface Criteria {

    /** Stores a new version and gives it its key. */
    void add(Criterion criterion);

    Optional<Criterion> find(CriterionId id);

    /** All versions of a criterion, the newest first. */
    List<Criterion> versions(long series);

    /** Every version in this state, by title, without the one for whole reviews. */
    List<Criterion> in(CriterionState state);

    /** Every version that follows from a statement of a job description, those in force first. */
    List<Criterion> following(long statement);

    /** Every version that was written here, by title, the newest version of each first. */
    List<Criterion> writtenHere();

    /** Which of these versions something refers to, with what it stands in. */
    Map<Long, String> dependents(Collection<Long> versions);

    void remove(Criterion version);

    /** The company's values, by name. */
    List<CorporateValue> values();

    default Criterion get(CriterionId id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
