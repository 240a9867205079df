package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Files that were attached to actions. What is the same is kept once, however often it is attached. */
public interface EvidenceFiles {

    EvidenceFile attach(ActionPlan plan, Action action, NewEvidence file, By by);

    /** Those of a plan, action by action, in the order in which they were attached. */
    List<EvidenceFile> of(long planId);

    Optional<EvidenceFile> find(long id);

    /** @throws Refusal (not found) unless it belongs to this plan */
    default EvidenceFile get(long planId, long id) {
        return find(id).filter(file -> file.planId() == planId).orElseThrow(Refusal::notFound);
    }

    byte[] content(EvidenceFile file);

    /** Takes it away; its content goes when nothing else has the same. */
    void remove(EvidenceFile file);
}
