package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.application.CheckingEffectiveness;
import cx.stewardship.actionplans.application.MovingActionPlans;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.application.StartingActionPlans;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists.Order;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.rest.PlanBodies.Move;
import cx.stewardship.actionplans.rest.PlanBodies.NewPlan;
import cx.stewardship.actionplans.rest.PlanBodies.PlanBody;
import cx.stewardship.actionplans.rest.PlanBodies.PlanLine;
import cx.stewardship.actionplans.rest.PlanBodies.PlanPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Action plans: started from themes, moved from state to state, checked by what customers said. */
@Path("plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans")
public class PlansResource {

    private static final int MOST = 200;

    private ReadingActionPlans reading;
    private StartingActionPlans starting;
    private MovingActionPlans moving;
    private CheckingEffectiveness checking;

    @SuppressWarnings("NullAway.Init")
    protected PlansResource() {}

    @Inject
    public PlansResource(
            ReadingActionPlans reading,
            StartingActionPlans starting,
            MovingActionPlans moving,
            CheckingEffectiveness checking) {
        this.reading = reading;
        this.starting = starting;
        this.moving = moving;
        this.checking = checking;
    }

    @GET
    @Operation(operationId = "plans", summary = "The plans you may see, by number")
    @APIResponse(responseCode = "200", description = "A part of the list, and how many there are in all")
    @APIResponse(responseCode = "404", description = "No such department")
    @APIResponse(responseCode = "422", description = "No such state")
    public PlanPage list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("theme") @Nullable Long theme,
            @QueryParam("department") @Nullable String department,
            @QueryParam("late") @DefaultValue("false") boolean late,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("50") int most) {
        PlanFilter filter = new PlanFilter(
                department == null ? Set.of() : Set.of(reading.department(department)),
                null,
                null,
                late,
                state(state),
                theme,
                text);
        List<PlanLine> lines =
                reading
                        .list(filter, Order.NUMBER, false, Math.max(0, first), Math.max(1, Math.min(most, MOST)))
                        .stream()
                        .map(PlanLine::of)
                        .toList();
        return new PlanPage(lines, reading.count(filter));
    }

    private static @Nullable PlanState state(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(PlanState.values())
                .filter(state -> state.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> PlanRefused.invalid("plans.list.noSuchState", name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startPlan",
            summary = "Starts a plan from themes; its starting rate and quotes are fixed at that moment")
    @APIResponse(responseCode = "201", description = "The plan, with its address in Location")
    @APIResponse(responseCode = "404", description = "No such theme, or it is not yours")
    @APIResponse(responseCode = "422", description = "Something is missing or cannot be")
    public Response start(@Nullable NewPlan plan, @Context UriInfo uri) {
        if (plan == null) {
            throw PlanRefused.invalid("plans.start.noTheme");
        }
        ActionPlanId id = starting.start(plan.command(starting));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .entity(get(id.value()))
                .build();
    }

    // A number, or else RESTEasy gives /plans/calendar.ics to this one when any kind of answer is accepted.
    @GET
    @Path("{id: -?\\d+}")
    @Operation(operationId = "plan", summary = "One plan with its cause, actions and history")
    @APIResponse(responseCode = "200", description = "The plan")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    public PlanBody get(@PathParam("id") long id) {
        return PlanBody.of(reading.details(id));
    }

    @GET
    @Path("{id}/check")
    @Operation(
            operationId = "checkPlan",
            summary = "Whether it worked: rates before and after, ratio, interval, verdict, weeks")
    @APIResponse(responseCode = "200", description = "The figures as of now, or those on which it was closed")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    public PlanBodies.Check check(@PathParam("id") long id) {
        return PlanBodies.Check.of(checking.check(id));
    }

    @POST
    @Path("{id}/{transition}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            operationId = "movePlan",
            summary =
                    "Moves a plan: start, plan, begin, verify, close, reopen, cancel, back-to-analysis, back-to-planned, back-to-work")
    @APIResponse(responseCode = "200", description = "The plan as it is now")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours; or there is no such step")
    @APIResponse(responseCode = "409", description = "It cannot go there; the detail says why and what helps")
    public PlanBody move(@PathParam("id") long id, @PathParam("transition") String transition, @Nullable Move move) {
        moving.move(id, transition, move == null ? null : move.reason(), move == null ? null : move.effectiveOn());
        return get(id);
    }
}
