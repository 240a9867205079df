package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** All cycles, those of other systems included. */
public interface Cycles {

    /**
     * What people of one job are rated on.
     *
     * @param weight per cent of the review; the lines of one job add up to 100
     */
    record TemplateLine(DepartmentId department, String jobTitle, CriterionId criterion, int weight) {}

    void add(Cycle cycle);

    Optional<Cycle> find(CycleId id);

    Optional<Cycle> named(String name);

    /** The newest first. */
    List<Cycle> all();

    void keepTemplate(CycleId cycle, List<TemplateLine> lines);

    List<TemplateLine> template(CycleId cycle);

    default Cycle get(CycleId id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
