package cx.stewardship.jobdescriptions.rest;

import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.application.ReadingJobs.Question;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.jobdescriptions.rest.JobBodies.JobBody;
import cx.stewardship.jobdescriptions.rest.JobBodies.JobLine;
import cx.stewardship.jobdescriptions.rest.JobBodies.JobsBody;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Job descriptions, as far as the caller may see them. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Job descriptions")
public class JobsResource {

    private static final int MOST = 200;

    private ReadingJobs reading;

    @SuppressWarnings("NullAway.Init")
    protected JobsResource() {}

    @Inject
    public JobsResource(ReadingJobs reading) {
        this.reading = reading;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs by department and title; at most 200 at once")
    public JobsBody list(
            @QueryParam("department") @Nullable String department,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String text,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("50") int most) {
        Question question = new Question(
                department == null ? null : Long.valueOf(reading.departmentNamed(department)),
                state(state),
                null,
                text);
        int from = Math.max(0, first);
        return new JobsBody(
                reading.list(question, Order.DEPARTMENT, false, from, Math.min(MOST, Math.max(1, most))).stream()
                        .map(JobLine::of)
                        .toList(),
                reading.count(question),
                from);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readJob", summary = "One version of a job's description; the newest the caller may see")
    public JobBody read(@PathParam("id") long id, @QueryParam("version") @Nullable Integer version) {
        return JobBody.of(reading.sheet(id, version));
    }

    private static @Nullable VersionState state(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(VersionState.values())
                .filter(s -> s.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("jobs.refused.noSuchState", name));
    }
}
