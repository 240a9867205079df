package cx.stewardship.organization.rest;

import cx.stewardship.organization.application.BrowsingDepartments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of departments. */
@Path("departments")
@RequestScoped
@Tag(name = "Organization")
public class DepartmentsResource {

    private BrowsingDepartments browsing;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentsResource() {}

    @Inject
    public DepartmentsResource(BrowsingDepartments browsing) {
        this.browsing = browsing;
    }

    /**
     * @param parent code of the department it stands below; missing at the top
     * @param lead name of who leads it; missing when nobody does
     * @param people who work in it, those below not counted
     */
    @Schema(name = "Department")
    public record Seen(
            String code,
            String name,
            @Nullable String parent,
            boolean customerFacing,
            @Nullable String lead,
            long people) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "departments", summary = "All departments, each followed by those below it")
    @APIResponse(responseCode = "200", description = "The tree, flattened; parent names the code of the one above")
    @APIResponse(responseCode = "401", description = "No valid token")
    public List<Seen> all() {
        return browsing.tree().stream()
                .map(branch -> new Seen(
                        branch.department().code(),
                        branch.department().name(),
                        branch.parentCode(),
                        branch.department().customerFacing(),
                        branch.lead() == null ? null : branch.lead().name(),
                        branch.people()))
                .toList();
    }
}
