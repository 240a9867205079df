package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.actionplans.domain.EvidenceFiles;
import cx.stewardship.actionplans.domain.EvidenceLimits;
import cx.stewardship.actionplans.domain.NewEvidence;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Files that show that an action was done. Whoever may read the plan may open them; whoever may report on the action attaches
 * and removes them, until the plan is over: then they are part of its story.
 */
@ApplicationScoped
@Transactional
public class KeepingEvidence {

    private PlanDesk desk;
    private EvidenceFiles files;
    private EvidenceSettings settings;

    @SuppressWarnings("NullAway.Init")
    protected KeepingEvidence() {}

    @Inject
    KeepingEvidence(PlanDesk desk, EvidenceFiles files, EvidenceSettings settings) {
        this.desk = desk;
        this.files = files;
        this.settings = settings;
    }

    /** What may be attached. */
    @AllowedTo(Role.EMPLOYEE)
    public EvidenceLimits limits() {
        return settings.limits();
    }

    /** The files of a plan. @throws cx.stewardship.shared.Refusal (not found) when the plan is not for this reader */
    @AllowedTo(Role.EMPLOYEE)
    public List<EvidenceFile> of(long planId) {
        desk.toRead(planId);
        return files.of(planId);
    }

    /** A file with what is in it. */
    public record Opened(EvidenceFile file, byte[] content) {}

    /** @throws cx.stewardship.shared.Refusal (not found) when there is none, or the plan is not for this reader */
    @AllowedTo(Role.EMPLOYEE)
    public Opened open(long planId, long fileId) {
        desk.toRead(planId);
        EvidenceFile file = files.get(planId, fileId);
        return new Opened(file, files.content(file));
    }

    /**
     * @param content all of it, or the first bytes beyond what is allowed
     * @throws PlanRefused when it is too large, of no kind that is kept, there already, or the plan is over
     */
    @AllowedTo(Role.EMPLOYEE)
    public EvidenceFile attach(long planId, long actionId, String name, byte[] content) {
        ActionPlan plan = desk.toReport(planId, actionId);
        Action action = plan.action(actionId);
        plan.requireStory();
        NewEvidence file = settings.limits().check(name, content);
        List<EvidenceFile> present = files.of(planId).stream()
                .filter(other -> other.actionId() == actionId)
                .toList();
        if (present.size() >= EvidenceLimits.MOST_FILES) {
            throw PlanRefused.invalid("plans.evidence.many", EvidenceLimits.MOST_FILES);
        }
        EvidenceFile kept = files.attach(plan, action, file, desk.by());
        desk.record("evidence attached", plan, null, action.text() + ": " + kept.name());
        return kept;
    }

    /** @throws cx.stewardship.shared.Refusal when this actor may not report on its action, or the plan is over */
    @AllowedTo(Role.EMPLOYEE)
    public void remove(long planId, long fileId) {
        ActionPlan plan = desk.toRead(planId);
        EvidenceFile file = files.get(planId, fileId);
        desk.toReport(planId, file.actionId());
        plan.requireStory();
        files.remove(file);
        desk.record("evidence removed", plan, file.name() + ", of " + file.attachedBy(), null);
    }
}
