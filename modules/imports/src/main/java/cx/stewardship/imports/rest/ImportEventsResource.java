package cx.stewardship.imports.rest;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.progress.Follower;
import cx.stewardship.imports.progress.Followers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far an import is, told as it goes on. */
@Path("imports/{id}/events")
@RequestScoped
@Tag(name = "imports")
public class ImportEventsResource {

    private static final long AGAIN_AFTER_MILLIS = 2_000;

    private ReadingImports reading;
    private Followers followers;

    @SuppressWarnings("NullAway.Init")
    protected ImportEventsResource() {}

    @Inject
    public ImportEventsResource(ReadingImports reading, Followers followers) {
        this.reading = reading;
        this.followers = followers;
    }

    /**
     * @param percent whole per cent of the rows that have an outcome
     * @param rate rows a second since it went on the last time; 0 while unknown
     * @param secondsLeft at this rate; missing while unknown
     */
    public record Progress(
            long id,
            String state,
            boolean stopping,
            boolean over,
            long rows,
            long rowsRead,
            long added,
            long changed,
            long unchanged,
            long rejected,
            int percent,
            long rate,
            @Nullable Long secondsLeft) {
        static Progress of(ImportView view) {
            return new Progress(
                    view.id().value(),
                    view.state().name(),
                    view.stopping(),
                    view.isOver(),
                    view.total(),
                    view.read(),
                    view.tally().added(),
                    view.tally().changed(),
                    view.tally().unchanged(),
                    view.tally().rejected(),
                    view.percent(),
                    view.rate(),
                    view.secondsLeft());
        }
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "How far an import is, as server-sent events",
            description = "The first event comes at once, then one whenever the counts have changed, at most one a"
                    + " second. The last one is called \"over\" and the stream ends; every other one is called"
                    + " \"progress\". A stream that ends without \"over\" (after ten minutes, or when the server goes)"
                    + " is asked for anew.")
    @APIResponse(
            responseCode = "200",
            description = "Events, each with how far it is",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "429", description = "Too many are watching; read the import instead")
    public void events(
            @PathParam("id") long id,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse response) {
        ImportView now = reading.get(new ImportId(id));
        // some proxies keep what they pass on until there is more of it
        response.setHeader("X-Accel-Buffering", "no");
        followers.add(now, new Listener(sink, sse));
    }

    /** Somebody who keeps this stream open. One who does not take what was sent last is let go at the next word. */
    private static final class Listener implements Follower {

        private static final System.Logger LOG = System.getLogger(ImportEventsResource.class.getName());

        private final SseEventSink sink;
        private final Sse sse;
        private @Nullable CompletionStage<?> last;

        Listener(SseEventSink sink, Sse sse) {
            this.sink = sink;
            this.sse = sse;
        }

        @Override
        public void tell(ImportView now) {
            Progress progress = Progress.of(now);
            send(sse.newEventBuilder()
                    .name(progress.over() ? "over" : "progress")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .reconnectDelay(AGAIN_AFTER_MILLIS)
                    .data(Progress.class, progress)
                    .build());
        }

        @Override
        public void nothingNew() {
            send(sse.newEventBuilder().comment("still there").build());
        }

        private void send(OutboundSseEvent event) {
            last = sink.send(event);
        }

        @Override
        public void end() {
            try {
                sink.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Who watched an import was gone already", e);
            }
        }

        @Override
        public boolean isThere() {
            return !sink.isClosed()
                    && (last == null || last.toCompletableFuture().isDone())
                    && (last == null || !last.toCompletableFuture().isCompletedExceptionally());
        }
    }
}
