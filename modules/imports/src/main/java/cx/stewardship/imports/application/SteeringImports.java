package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Stops an import after the rows in hand, and lets it go on. */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
public class SteeringImports {

    private ImportRuns runs;
    private Preparing preparing;
    private StartingImports.Doing doing;
    private Event<LaneChanged> lane;

    @SuppressWarnings("NullAway.Init")
    protected SteeringImports() {}

    @Inject
    public SteeringImports(ImportRuns runs, Preparing preparing, StartingImports.Doing doing, Event<LaneChanged> lane) {
        this.runs = runs;
        this.preparing = preparing;
        this.doing = doing;
        this.lane = lane;
    }

    @Transactional
    public void stop(ImportId id) {
        ImportRun run = run(id);
        run.stop(doing.now());
        doing.record("stopped", run);
        lane.fire(new LaneChanged());
    }

    @Transactional
    public void resume(ImportId id) {
        ImportRun run = run(id);
        run.resume();
        doing.record("resumed", run);
        lane.fire(new LaneChanged());
    }

    private ImportRun run(ImportId id) {
        ImportRun run = runs.findLocked(id).orElseThrow(Refusal::notFound);
        preparing.kindOrNotFound(run.kind(), doing.actor());
        return run;
    }
}
