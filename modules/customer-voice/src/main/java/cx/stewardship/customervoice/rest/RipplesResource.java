package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ReadingRipples;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleMap;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where complaints begin and who hears them. */
@Path("ripples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class RipplesResource {

    private ReadingRipples reading;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected RipplesResource() {}

    @Inject
    public RipplesResource(ReadingRipples reading, Departments departments) {
        this.reading = reading;
        this.departments = departments;
    }

    /**
     * The ripple map over REST.
     *
     * @param complaints of all pairs
     * @param heardElsewhere of them, heard by another department than the one in which they began
     * @param hidden of them, begun in departments whose daily work is not with customers
     */
    public record RipplesBody(int weeks, int complaints, int heardElsewhere, int hidden, List<PairBody> pairs) {}

    /**
     * @param from code of the department in which it began; null when nobody said
     * @param to code of the department that heard it; null when nobody said
     * @param harms how many did which harm; {@code unsaid} when nobody said
     */
    public record PairBody(
            @Nullable String from, @Nullable String to, int complaints, boolean hidden, Map<String, Integer> harms) {}

    @GET
    @Operation(operationId = "ripples", summary = "Where complaints began, who heard them, and what harm they did")
    @APIResponse(responseCode = "200", description = "Pairs of departments, the largest first")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    @APIResponse(responseCode = "422", description = "The number of weeks is not 1 to 520")
    public RipplesBody map(
            @QueryParam("department") @Nullable String department, @QueryParam("weeks") @DefaultValue("13") int weeks) {
        RippleMap map = reading.map(
                department == null || department.isBlank()
                        ? null
                        : departments
                                .named(department)
                                .orElseThrow(Refusal::notFound)
                                .id(),
                weeks);
        return new RipplesBody(
                weeks,
                map.complaints(),
                map.elsewhere(),
                map.hidden(),
                map.pairs().stream().map(this::pair).toList());
    }

    private PairBody pair(RippleMap.Pair pair) {
        Map<String, Integer> harms = new TreeMap<>();
        pair.harms().forEach((harm, count) -> harms.put(harm.toLowerCase(Locale.ROOT), count));
        return new PairBody(code(pair.originator()), code(pair.receiver()), pair.complaints(), pair.hidden(), harms);
    }

    private @Nullable String code(long department) {
        return department == Ripple.NOBODY
                ? null
                : departments
                        .find(new DepartmentId(department))
                        .map(Departments.Department::code)
                        .orElse(null);
    }
}
