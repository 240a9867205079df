package cx.stewardship.imports.rest;

import cx.stewardship.imports.application.ExportingData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Data out, in the columns in which it comes in. */
@Path("exports")
@RequestScoped
@Tag(name = "imports")
public class ExportsResource {

    private ExportingData exporting;

    @SuppressWarnings("NullAway.Init")
    protected ExportsResource() {}

    @Inject
    public ExportsResource(ExportingData exporting) {
        this.exporting = exporting;
    }

    @GET
    @Path("{kind}")
    @Produces("text/csv")
    @Operation(
            summary = "All rows of a kind that you may read and bring in, as CSV",
            description =
                    "Sent back to /imports it changes nothing. Cells that a spreadsheet could take for formulas have"
                            + " an apostrophe in front, which an import of this file takes off again.")
    @APIResponse(
            responseCode = "200",
            description = "The header is that of the template, and a last column \"exported_by_stewardship\"")
    public Response export(@PathParam("kind") String kind) {
        exporting.check(kind);
        StreamingOutput body = out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            exporting.write(kind, writer);
            writer.flush();
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + kind + ".csv\"")
                .build();
    }
}
