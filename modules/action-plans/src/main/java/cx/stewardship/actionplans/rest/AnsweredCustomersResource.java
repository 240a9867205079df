package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.AnsweringCustomers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For whatever sends the letters: it says which customers were answered. */
@Path("plans/{id}/customers/answered")
@RequestScoped
@Tag(name = "Action plans")
public class AnsweredCustomersResource {

    private AnsweringCustomers answering;

    @SuppressWarnings("NullAway.Init")
    protected AnsweredCustomersResource() {}

    @Inject
    public AnsweredCustomersResource(AnsweringCustomers answering) {
        this.answering = answering;
    }

    /** @param answered false to take it back; without it, true */
    @Schema(name = "AnsweredCustomers")
    public record Body(@Nullable List<String> references, @Nullable Boolean answered) {}

    /** @param changed how many of them are behind this plan */
    @Schema(name = "AnsweredCustomersCount")
    public record Count(int changed) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answeredCustomers", summary = "Write down that customers were answered, many at once")
    @APIResponse(responseCode = "200", description = "How many of them are behind this plan")
    @APIResponse(responseCode = "403", description = "You may see the plan, but not who its customers are")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    @APIResponse(responseCode = "422", description = "None of them is behind this plan")
    public Count put(@PathParam("id") long id, @Nullable Body body) {
        List<String> references = body == null || body.references() == null ? List.of() : body.references();
        boolean answered = body == null || !Boolean.FALSE.equals(body.answered());
        return new Count(answered ? answering.answered(id, references) : answering.notAnswered(id, references));
    }
}
