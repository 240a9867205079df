package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All plans there are. Whether somebody may see one is asked elsewhere. */
public interface ActionPlans {

    /** Stores a new plan; from then on it has its number. */
    ActionPlan add(ActionPlan plan);

    Optional<ActionPlan> find(long id);

    /**
     * Plans as they are stored, by id, to look at and not to change: what is done to them is not kept. Much is read of a plan, and one
     * that may change is compared with what it was before each later read of the transaction. Those that do not exist are left out.
     */
    default Map<Long, ActionPlan> look(Collection<Long> ids) {
        Map<Long, ActionPlan> looked = new HashMap<>();
        ids.forEach(id -> find(id).ifPresent(plan -> looked.put(id, plan)));
        return looked;
    }

    /** The plan as it is now, and nobody else changes it until this transaction ends: for moves, which two may ask for at once. */
    default Optional<ActionPlan> findAlone(long id) {
        return find(id);
    }

    /** Those that wait for the verdict on whether they worked, by number. */
    List<ActionPlan> pendingVerification();

    /** @throws Refusal (not found) when there is none */
    default ActionPlan get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
