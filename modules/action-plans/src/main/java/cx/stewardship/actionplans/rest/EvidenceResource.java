package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.KeepingEvidence;
import cx.stewardship.actionplans.application.KeepingEvidence.Opened;
import cx.stewardship.actionplans.domain.EvidenceFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files that show that an action was done. A browser is told to keep what it gets, never to show or run it. */
@Path("plans/{id}/evidence")
@RequestScoped
@Tag(name = "Action plans")
public class EvidenceResource {

    private KeepingEvidence keeping;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceResource() {}

    @Inject
    public EvidenceResource(KeepingEvidence keeping) {
        this.keeping = keeping;
    }

    /** @param length in bytes */
    @Schema(name = "PlanEvidence")
    public record Body(
            long id, long action, String name, String mediaType, long length, String attachedBy, Instant attachedAt) {
        static Body of(EvidenceFile file) {
            return new Body(
                    file.id(),
                    file.actionId(),
                    file.name(),
                    file.mediaType(),
                    file.length(),
                    file.attachedBy(),
                    file.attachedAt());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "planEvidence", summary = "The files attached to the actions of a plan")
    @APIResponse(responseCode = "200", description = "All of them, with what is known of each")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    public List<Body> list(@PathParam("id") long id) {
        return keeping.of(id).stream().map(Body::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "attachEvidence", summary = "Attach a file to an action; it is sent as it is")
    @APIResponse(responseCode = "201", description = "Attached")
    @APIResponse(responseCode = "400", description = "Too large, or of no kind that is kept")
    public Response attach(
            @PathParam("id") long id,
            @QueryParam("action") long action,
            @QueryParam("name") @DefaultValue("") String name,
            InputStream content)
            throws IOException {
        byte[] bytes = content.readNBytes(keeping.limits().bytes() + 1);
        EvidenceFile file = keeping.attach(id, action, name, bytes);
        return Response.created(URI.create("plans/" + id + "/evidence/" + file.id()))
                .entity(Body.of(file))
                .build();
    }

    @GET
    @Path("{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "openEvidence", summary = "A file, to be kept by whoever asked for it")
    @APIResponse(responseCode = "200", description = "The file as it was attached")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not yours: both answer alike")
    public Response file(@PathParam("id") long id, @PathParam("file") long file) {
        Opened opened = keeping.open(id, file);
        return Response.ok(opened.content(), opened.file().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(opened.file().name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    @DELETE
    @Path("{file}")
    @Operation(operationId = "removeEvidence", summary = "Take a file away, until the plan is over")
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(@PathParam("id") long id, @PathParam("file") long file) {
        keeping.remove(id, file);
    }

    /** The name twice: in plain letters for old programs, and as it is (RFC 6266). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
