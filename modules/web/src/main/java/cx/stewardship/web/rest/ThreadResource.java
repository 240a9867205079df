package cx.stewardship.web.rest;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import cx.stewardship.web.thread.GoldenThread;
import cx.stewardship.web.thread.GoldenThreads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The golden thread for machines. */
@Path("thread")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Golden thread")
public class ThreadResource {

    private GoldenThreads threads;

    @SuppressWarnings("NullAway.Init")
    protected ThreadResource() {}

    @Inject
    public ThreadResource(GoldenThreads threads) {
        this.threads = threads;
    }

    /** One object of the chain. */
    public record Link(String kind, String id, String title, @Nullable String detail, String address) {
        static Link of(ThreadNode node) {
            return new Link(node.ref().kind().name(), node.ref().id(), node.title(), node.detail(), node.address());
        }
    }

    /** @param state FOUND, NOT_FOR_YOU or MISSING */
    public record StageOut(String kind, String state, boolean here, List<Link> links) {}

    /** @param unbroken whether no stage is missing */
    public record ThreadOut(Link here, boolean unbroken, List<StageOut> stages) {}

    @GET
    @Path("{kind}/{id}")
    @Operation(
            summary = "The chain through one object, both ways",
            description = "Eight stages from a customer's comment to the evidence for a maturity score.")
    public ThreadOut through(
            @Parameter(description = "comment, theme, root_cause, plan, check, responsibility, criterion or score")
                    @PathParam("kind")
                    String kind,
            @Parameter(description = "As in the addresses of pages") @PathParam("id") String id) {
        ThreadKind known = Arrays.stream(ThreadKind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind.replace('-', '_')))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        GoldenThread thread = threads.through(new ThreadRef(known, id));
        return new ThreadOut(
                Link.of(thread.here()),
                thread.unbroken(),
                thread.stages().stream()
                        .map(stage -> new StageOut(
                                stage.kind().name(),
                                stage.state().name(),
                                stage.here(),
                                stage.nodes().stream().map(Link::of).toList()))
                        .toList());
    }
}
