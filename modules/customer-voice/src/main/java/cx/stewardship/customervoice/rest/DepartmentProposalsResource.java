package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.DecidingProposals;
import cx.stewardship.customervoice.application.ProposingThemes;
import cx.stewardship.customervoice.rest.ThemeBodies.ProposalBody;
import cx.stewardship.shared.DepartmentId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Themes that the product proposes to a department. */
@Path("departments/{code}/proposed-themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class DepartmentProposalsResource {

    private ProposingThemes proposing;
    private DecidingProposals deciding;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentProposalsResource() {}

    @Inject
    public DepartmentProposalsResource(ProposingThemes proposing, DecidingProposals deciding, Departments departments) {
        this.proposing = proposing;
        this.deciding = deciding;
        this.departments = departments;
    }

    @GET
    @Operation(operationId = "proposedThemes", summary = "Themes that are proposed to a department, the largest first")
    @APIResponse(responseCode = "200", description = "The proposals that nobody has decided on")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    public List<ProposalBody> list(@PathParam("code") String code) {
        return deciding.of(department(code)).open().stream()
                .map(ProposalBody::of)
                .toList();
    }

    @POST
    @Path("search")
    @Operation(operationId = "searchThemes", summary = "Looks for themes now, among comments that belong to none")
    @APIResponse(responseCode = "200", description = "What is proposed then")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    public List<ProposalBody> search(@PathParam("code") String code) {
        proposing.search(department(code));
        return list(code);
    }

    private DepartmentId department(String code) {
        return departments.named(code).orElseThrow(Refusal::notFound).id();
    }
}
