package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.ReadingThemes;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A department's themes with their figures. */
@Path("departments/{code}/themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class DepartmentThemesResource {

    private ReadingThemes reading;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentThemesResource() {}

    @Inject
    public DepartmentThemesResource(ReadingThemes reading, Departments departments) {
        this.reading = reading;
        this.departments = departments;
    }

    /**
     * A theme over REST.
     *
     * @param comments of the last 12 full weeks
     * @param perThousand of all comments of the company in them
     * @param change of that rate against the 12 weeks before; 0.44 is 44 % more
     * @param locked whether only people put comments into it
     * @param lastFourWeeks comments of the last 4 full weeks
     * @param expected in them at the rate of the 12 weeks before
     * @param fewComments whether there are so few that the figures say little
     * @param chance of so many or more in the last 4 weeks if nothing had changed since the 12 before
     */
    public record ThemeBody(
            long id,
            String name,
            String definition,
            long total,
            int comments,
            double perThousand,
            @Nullable Double change,
            String trend,
            double chance,
            boolean locked,
            int lastFourWeeks,
            double expected,
            boolean fewComments) {
        static ThemeBody of(ThemeFigures theme) {
            return new ThemeBody(
                    theme.id(),
                    theme.name(),
                    theme.definition(),
                    theme.total(),
                    theme.comments(),
                    theme.perThousand(),
                    theme.change(),
                    theme.trend().name().toLowerCase(Locale.ROOT),
                    theme.chance(),
                    theme.locked(),
                    theme.now(),
                    theme.expected(),
                    theme.small());
        }
    }

    @GET
    @Operation(
            operationId = "departmentThemes",
            summary = "Themes of a department and those below it, the largest first")
    @APIResponse(responseCode = "200", description = "The themes, largest first")
    @APIResponse(responseCode = "404", description = "There is no such department, or it is not for you")
    public List<ThemeBody> list(
            @PathParam("code") String code,
            @Parameter(description = "Only those that are new, rising, steady or falling")
                    @QueryParam("trend")
                    @Nullable
                    String trend) {
        return reading.of(departments.named(code).orElseThrow(Refusal::notFound).id()).stream()
                .filter(theme -> trend == null || theme.trend().name().equalsIgnoreCase(trend))
                .map(ThemeBody::of)
                .toList();
    }
}
