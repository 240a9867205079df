package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.rest.CommentBodies.CommentSlice;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A department's own cut of the comments. */
@Path("departments/{code}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class DepartmentCommentsResource {

    private ReadingComments reading;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentCommentsResource() {}

    @Inject
    public DepartmentCommentsResource(ReadingComments reading, Departments departments) {
        this.reading = reading;
        this.departments = departments;
    }

    @GET
    @Operation(operationId = "departmentComments", summary = "Comments that concern a department and those below it")
    @APIResponse(responseCode = "200", description = "A piece of the stream and the key for the next")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    public CommentSlice list(@PathParam("code") String code, @BeanParam CommentQuery query) {
        return CommentSlice.of(
                reading.stream(
                        departments.named(code).orElseThrow(Refusal::notFound).id(),
                        query.filter(),
                        query.after(),
                        query.most()),
                departments);
    }
}
