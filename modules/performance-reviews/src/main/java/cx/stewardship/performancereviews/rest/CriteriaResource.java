package cx.stewardship.performancereviews.rest;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.application.CriterionLine;
import cx.stewardship.performancereviews.application.CriterionView;
import cx.stewardship.performancereviews.application.ReadingCriteria;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Review criteria for machines. */
@Path("criteria")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "criteria")
public class CriteriaResource {

    private ReadingCriteria reading;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaResource() {}

    @Inject
    public CriteriaResource(ReadingCriteria reading) {
        this.reading = reading;
    }

    /** @param keptSurveyScore whether a survey score in it was kept with a reason */
    public record CriterionSummary(
            long id,
            String title,
            String customer,
            String state,
            int version,
            @Nullable String department,
            @Nullable String job,
            @Nullable Long statement,
            @Nullable String value,
            boolean keptSurveyScore,
            @Nullable LocalDate publishedOn) {}

    /** @param levels what can be seen at each level, from 1 to 5 */
    public record CriterionDetail(
            CriterionSummary criterion,
            String verb,
            String withWhat,
            String frequency,
            String seenIn,
            String target,
            List<String> levels,
            @Nullable String statement) {}

    @GET
    @Operation(summary = "The newest version of each criterion that you may see; by state, when one is given")
    public List<CriterionSummary> all(@QueryParam("state") @Nullable String state) {
        return reading.all().stream()
                .filter(line -> state == null || line.state().name().equalsIgnoreCase(state))
                .map(CriteriaResource::summary)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One criterion with its levels")
    public CriterionDetail one(@PathParam("id") long id) {
        CriterionView view = reading.get(new CriterionId(id));
        return new CriterionDetail(
                summary(view.line()),
                view.behaviour().verb(),
                view.behaviour().withWhat(),
                view.behaviour().frequency().name(),
                view.behaviour().seenIn(),
                view.target(),
                view.levels().all(),
                view.statementText());
    }

    private static CriterionSummary summary(CriterionLine line) {
        return new CriterionSummary(
                line.id().value(),
                line.title(),
                line.customer(),
                line.state().name(),
                line.version(),
                line.departmentName(),
                line.jobTitle(),
                line.statement(),
                line.corporateValue(),
                line.kept(),
                line.publishedOn());
    }
}
