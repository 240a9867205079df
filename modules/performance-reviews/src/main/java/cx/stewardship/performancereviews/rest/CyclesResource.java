package cx.stewardship.performancereviews.rest;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.application.ReadingDistributions;
import cx.stewardship.performancereviews.application.ReadingDistributions.Row;
import cx.stewardship.performancereviews.domain.ReviewState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cycles of reviews for machines: counts, never names. */
@Path("cycles")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "review cycles")
public class CyclesResource {

    private ReadingDistributions reading;

    @SuppressWarnings("NullAway.Init")
    protected CyclesResource() {}

    @Inject
    public CyclesResource(ReadingDistributions reading) {
        this.reading = reading;
    }

    public record CycleSummary(
            long id, String name, LocalDate from, LocalDate to, boolean heldHere, long reviews, long rated) {}

    /**
     * @param department code; null for the sum of those that are broken down
     * @param hidden true when fewer than five people were reviewed: then there are no figures
     * @param states reviews in each state
     * @param levels ratings at each level from 1 to 5; null when fewer than five people are rated
     * @param mean of the ratings, 1 to 5; null likewise
     */
    public record DepartmentDistribution(
            @Nullable String department,
            boolean hidden,
            @Nullable Long people,
            @Nullable Map<String, Long> states,
            @Nullable List<Long> levels,
            @Nullable Double mean) {}

    @GET
    @Operation(summary = "All cycles, the newest first")
    public List<CycleSummary> all() {
        return reading.cycles().stream()
                .map(line -> new CycleSummary(
                        line.id().value(),
                        line.name(),
                        line.fromDay(),
                        line.toDay(),
                        line.heldHere(),
                        line.reviews(),
                        line.rated()))
                .toList();
    }

    @GET
    @Path("{id}/distribution")
    @Operation(summary = "How far a cycle is and how its ratings spread, by department")
    public List<DepartmentDistribution> distribution(@PathParam("id") long id) {
        return reading.of(new CycleId(id)).stream()
                .map(CyclesResource::distribution)
                .toList();
    }

    private static DepartmentDistribution distribution(Row row) {
        String code = row.department() == null ? null : row.code();
        if (row.hidden()) {
            return new DepartmentDistribution(code, true, null, null, null, null);
        }
        Map<String, Long> states = new LinkedHashMap<>();
        for (ReviewState state : ReviewState.values()) {
            states.put(state.name(), row.states().get(state.ordinal()));
        }
        return new DepartmentDistribution(
                code,
                false,
                row.people(),
                states,
                row.levelsHidden() ? null : row.levels(),
                row.levelsHidden() ? null : Math.round(row.mean() * 100) / 100.0);
    }
}
