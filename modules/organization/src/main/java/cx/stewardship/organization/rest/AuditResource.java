package cx.stewardship.organization.rest;

import cx.stewardship.organization.application.ReadingAuditTrail;
import cx.stewardship.organization.domain.AuditEntries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail as a file. */
@Path("audit-entries.csv")
@RequestScoped
@Tag(name = "Organization")
public class AuditResource {

    private ReadingAuditTrail reading;

    @SuppressWarnings("NullAway.Init")
    protected AuditResource() {}

    @Inject
    public AuditResource(ReadingAuditTrail reading) {
        this.reading = reading;
    }

    @GET
    @Produces("text/csv; charset=UTF-8")
    @Operation(
            operationId = "auditEntries",
            summary = "Who did what to which record, before and after, from where; the newest first",
            description =
                    "For administrators. A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    @APIResponse(responseCode = "200", description = "CSV with a header")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    public Response export(
            @QueryParam("who") @Nullable String who,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("what") @Nullable String what,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        AuditEntries.Filter filter = AuditEntries.Filter.of(who, kind, what, from, until);
        // Refused before the first byte is sent, or not at all.
        reading.read(filter, null, 1);
        StreamingOutput output = stream -> {
            try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
                writer.append("at,actor,action,kind,record,before,after,address\r\n");
                reading.export(filter, line -> append(writer, line));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        };
        return Response.ok(output)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"")
                .build();
    }

    private static void append(Writer writer, AuditEntries.Line line) {
        try {
            writer.append(Csv.row(
                    line.at().toString(),
                    line.actor(),
                    line.action(),
                    line.kind(),
                    line.record(),
                    line.before(),
                    line.after(),
                    line.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
