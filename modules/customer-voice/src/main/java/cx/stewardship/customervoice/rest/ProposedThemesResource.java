package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.DecidingProposals;
import cx.stewardship.customervoice.rest.ThemeBodies.Accepting;
import cx.stewardship.customervoice.rest.ThemeBodies.Joining;
import cx.stewardship.customervoice.rest.ThemeBodies.Made;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of themes that the product proposes. */
@Path("themes/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class ProposedThemesResource {

    private DecidingProposals deciding;

    @SuppressWarnings("NullAway.Init")
    protected ProposedThemesResource() {}

    @Inject
    public ProposedThemesResource(DecidingProposals deciding) {
        this.deciding = deciding;
    }

    @POST
    @Path("{proposal}/accept")
    @Operation(operationId = "acceptProposedTheme", summary = "Makes a theme of a proposal")
    @APIResponse(responseCode = "200", description = "The theme")
    @APIResponse(responseCode = "409", description = "Somebody decided meanwhile, or the name is taken")
    public Made accept(@PathParam("proposal") long proposal, @Nullable Accepting body) {
        return new Made(deciding.accept(
                        proposal,
                        body == null || body.name() == null ? "" : body.name(),
                        body == null || body.definition() == null ? "" : body.definition())
                .value());
    }

    @POST
    @Path("{proposal}/join")
    @Operation(
            operationId = "joinProposedTheme",
            summary = "Puts the comments of a proposal into a theme that is there")
    @APIResponse(responseCode = "200", description = "The theme")
    @APIResponse(responseCode = "409", description = "Somebody decided meanwhile, or the theme has ended")
    public Made join(@PathParam("proposal") long proposal, @Nullable Joining body) {
        Long theme = body == null ? null : body.theme();
        if (theme == null) {
            throw Refusal.notFound();
        }
        return new Made(deciding.join(proposal, new ThemeId(theme)).value());
    }

    @POST
    @Path("{proposal}/dismiss")
    @Operation(
            operationId = "dismissProposedTheme",
            summary = "It is no theme; it comes again only when it has grown by half")
    @APIResponse(responseCode = "204", description = "Dismissed")
    @APIResponse(responseCode = "409", description = "Somebody decided meanwhile")
    public void dismiss(@PathParam("proposal") long proposal) {
        deciding.dismiss(proposal);
    }
}
