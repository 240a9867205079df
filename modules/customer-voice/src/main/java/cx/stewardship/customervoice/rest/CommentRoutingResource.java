package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.ExplainingRouting;
import cx.stewardship.customervoice.application.SendingComments;
import cx.stewardship.customervoice.rest.RoutingBodies.Correction;
import cx.stewardship.customervoice.rest.RoutingBodies.RoutingBody;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom one comment concerns, why, and how sure that is; and a person's word about it. */
@Path("comments/{id}/routing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class CommentRoutingResource {

    private ExplainingRouting explaining;
    private SendingComments sending;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected CommentRoutingResource() {}

    @Inject
    public CommentRoutingResource(ExplainingRouting explaining, SendingComments sending, Departments departments) {
        this.explaining = explaining;
        this.sending = sending;
        this.departments = departments;
    }

    @GET
    @Operation(
            operationId = "commentRouting",
            summary = "Whom a comment concerns, by what and how sure, and the most likely departments for it")
    @APIResponse(responseCode = "200", description = "Its routing")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    public RoutingBody get(@PathParam("id") long id) {
        return RoutingBody.of(explaining.of(new CommentId(id)), departments);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctRouting",
            summary = "Says whom a comment concerns: it counts more than any rule, and is learned from")
    @APIResponse(responseCode = "200", description = "Its routing as it is now")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    @APIResponse(responseCode = "422", description = "Nobody was named, or a department that does not exist")
    public RoutingBody correct(@PathParam("id") long id, @Nullable Correction body) {
        CommentId comment = new CommentId(id);
        explaining.of(comment);
        Correction correction = body == null ? new Correction(null, null, null) : body;
        if (correction.isNobody()) {
            if (!correction.namesNobody()) {
                throw Refusal.invalid("voice.route.both");
            }
            sending.nobody(comment);
        } else {
            sending.sendAll(
                    comment,
                    correction.departments(correction.receivedBy(), departments),
                    correction.departments(correction.originatedIn(), departments));
        }
        return RoutingBody.of(explaining.of(comment), departments);
    }
}
