package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ReadingStories;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stories that are told. */
@Path("stories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class StoriesResource {

    private ReadingStories reading;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected StoriesResource() {}

    @Inject
    public StoriesResource(ReadingStories reading, Departments departments) {
        this.reading = reading;
        this.departments = departments;
    }

    /**
     * A story over REST.
     *
     * @param quote the words of the comment that tells it
     * @param behind how many comments stand behind it
     */
    public record StoryBody(
            long id,
            String title,
            String department,
            String situation,
            String cause,
            String changed,
            String quote,
            int behind,
            Instant writtenAt) {}

    @GET
    @Operation(operationId = "stories", summary = "Stories that are told, the newest first")
    @APIResponse(responseCode = "200", description = "The stories")
    @APIResponse(responseCode = "404", description = "There is no such department")
    public List<StoryBody> list(@QueryParam("department") @Nullable String department) {
        return reading
                .told(
                        department == null || department.isBlank()
                                ? null
                                : departments
                                        .named(department)
                                        .orElseThrow(Refusal::notFound)
                                        .id())
                .stream()
                .map(this::body)
                .toList();
    }

    private StoryBody body(Stories.Told story) {
        return new StoryBody(
                story.id(),
                story.title(),
                departments
                        .find(new DepartmentId(story.departmentId()))
                        .map(Departments.Department::code)
                        .orElse(""),
                story.situation(),
                story.cause(),
                story.changed(),
                story.quote(),
                story.behind(),
                story.writtenAt());
    }
}
