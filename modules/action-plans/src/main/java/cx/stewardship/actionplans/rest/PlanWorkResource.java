package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.AgreeingOnEffects;
import cx.stewardship.actionplans.application.AnalysingRootCauses;
import cx.stewardship.actionplans.application.PlanningActions;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.actionplans.rest.PlanBodies.Agreement;
import cx.stewardship.actionplans.rest.PlanBodies.CauseBody;
import cx.stewardship.actionplans.rest.PlanBodies.NewAction;
import cx.stewardship.actionplans.rest.PlanBodies.PlanBody;
import cx.stewardship.actionplans.rest.PlanBodies.Progress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work on a plan: what was agreed, why it happens, what is done about it. */
@Path("plans")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans")
public class PlanWorkResource {

    private ReadingActionPlans reading;
    private AgreeingOnEffects agreeing;
    private AnalysingRootCauses analysing;
    private PlanningActions planning;

    @SuppressWarnings("NullAway.Init")
    protected PlanWorkResource() {}

    @Inject
    public PlanWorkResource(
            ReadingActionPlans reading,
            AgreeingOnEffects agreeing,
            AnalysingRootCauses analysing,
            PlanningActions planning) {
        this.reading = reading;
        this.agreeing = agreeing;
        this.analysing = analysing;
        this.planning = planning;
    }

    @PUT
    @Path("{id}/criteria")
    @Operation(
            operationId = "agreeOnEffect",
            summary = "By how much the issue must fall; fixed as soon as the plan has started")
    public PlanBody agree(@PathParam("id") long id, Agreement agreement) {
        agreeing.agree(id, agreement.agreedRatio(), agreement.windowWeeks());
        return PlanBody.of(reading.details(id));
    }

    @PUT
    @Path("{id}/cause")
    @Operation(
            operationId = "writeDownCause",
            summary = "The root cause: five whys, a category, comments that bear it out")
    public PlanBody cause(@PathParam("id") long id, CauseBody cause) {
        analysing.writeDown(id, cause.wording());
        return PlanBody.of(reading.details(id));
    }

    @POST
    @Path("{id}/actions")
    @Operation(operationId = "addAction", summary = "An action of a person, by id, or of a named partner")
    public PlanBody add(@PathParam("id") long id, NewAction action) {
        planning.add(id, action.wording());
        return PlanBody.of(reading.details(id));
    }

    @PUT
    @Path("{id}/actions/{action}/progress")
    @Operation(operationId = "reportProgress", summary = "How far an action is; 100 says it is done")
    public PlanBody progress(@PathParam("id") long id, @PathParam("action") long action, Progress progress) {
        planning.report(
                id, action, new ProgressReport(progress.percent(), progress.evidence(), progress.evidenceLink()), null);
        return PlanBody.of(reading.details(id));
    }
}
