package cx.stewardship.imports.rest;

import cx.stewardship.imports.application.KeepingMappings;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is remembered of the sources of files. */
@Path("import-mappings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class MappingsResource {

    private KeepingMappings mappings;

    @SuppressWarnings("NullAway.Init")
    protected MappingsResource() {}

    @Inject
    public MappingsResource(KeepingMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * How the files of a source are read.
     *
     * @param mapping field to column, {@code =value} for the same value in every row, {@code #row} for a key made of the row
     * @param dateForm {@code y-m-d}, {@code d/m/y} or {@code m/d/y}: what a date means that could mean two days
     */
    public record Remembered(@Nullable Map<String, String> mapping, @Nullable String dateForm) {
        static Remembered of(RememberedMapping remembered) {
            return new Remembered(
                    remembered.mapping().targets(), remembered.dates().shown());
        }
    }

    /** @param kinds by code; those that nothing is remembered of are missing */
    public record Source(@Nullable String source, @Nullable Map<String, Remembered> kinds) {}

    @GET
    @Path("{source}")
    @Operation(
            summary = "How files of a source are read, by kind",
            description = "Remembered from the last import of each kind, and used for the next one.")
    public Source get(@PathParam("source") String source) {
        Map<String, Remembered> kinds = new LinkedHashMap<>();
        mappings.of(source).forEach((kind, remembered) -> kinds.put(kind, Remembered.of(remembered)));
        return new Source(source, kinds);
    }

    @PUT
    @Path("{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how files of a source are read",
            description = "In place of what is remembered, for the kinds that are named; the others stay as they are.")
    @APIResponse(responseCode = "200", description = "What is remembered now")
    @APIResponse(responseCode = "422", description = "There is no such kind or field, or the form of dates is none")
    public Source put(@PathParam("source") String source, @Nullable Source said) {
        if (said == null || said.kinds() == null || said.kinds().isEmpty()) {
            throw Refusal.invalid("imports.mapping.noKinds");
        }
        said.kinds().forEach((kind, remembered) -> {
            String form = remembered.dateForm();
            mappings.keep(
                    source,
                    kind,
                    remembered.mapping() == null ? Map.of() : remembered.mapping(),
                    form == null
                            ? DateOrder.YMD
                            : DateOrder.from(form).orElseThrow(() -> Refusal.invalid("imports.start.dateForm", form)));
        });
        return get(source);
    }
}
