package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ExplainingRouting;
import cx.stewardship.customervoice.rest.RoutingBodies.Texts;
import cx.stewardship.customervoice.rest.RoutingBodies.TriedBodies;
import cx.stewardship.customervoice.rest.RoutingBodies.TriedBody;
import cx.stewardship.shared.Departments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries out on texts what routing would say of them. */
@Path("analysis/route")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class AnalysisRouteResource {

    private ExplainingRouting explaining;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected AnalysisRouteResource() {}

    @Inject
    public AnalysisRouteResource(ExplainingRouting explaining, Departments departments) {
        this.explaining = explaining;
        this.departments = departments;
    }

    @POST
    @Operation(
            operationId = "analyseRouting",
            summary = "Texts to departments, with how sure and why; at most 100, and nothing is kept")
    @APIResponse(responseCode = "200", description = "For each text whom it would concern, in their order")
    @APIResponse(responseCode = "422", description = "No text, an empty one, or more than 100")
    public TriedBodies route(@Nullable Texts body) {
        List<String> texts = body == null || body.texts() == null ? List.of() : body.texts();
        return new TriedBodies(explaining.tryOut(texts).stream()
                .map(tried -> TriedBody.of(tried, departments))
                .toList());
    }
}
