package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.application.TakingComments;
import cx.stewardship.customervoice.rest.CommentBodies.CommentBody;
import cx.stewardship.customervoice.rest.CommentBodies.CommentSlice;
import cx.stewardship.customervoice.rest.CommentBodies.NewComment;
import cx.stewardship.customervoice.rest.CommentBodies.Outcome;
import cx.stewardship.customervoice.rest.CommentBodies.Outcomes;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers said, read and taken in. */
@Path("comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer voice")
public class CommentsResource {

    private static final String ONE_BY_ONE = "api";
    private static final int MOST_LINES = 10_000;
    private static final int AT_ONCE = 500;

    private ReadingComments reading;
    private TakingComments taking;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected CommentsResource() {}

    @Inject
    public CommentsResource(ReadingComments reading, TakingComments taking, Departments departments) {
        this.reading = reading;
        this.taking = taking;
        this.departments = departments;
    }

    @GET
    @Operation(
            operationId = "comments",
            summary = "Comments you may see, newest first or most relevant first, by key",
            description =
                    "q: words, \"phrases in quotation marks\", and words with a minus sign in front that may not be there.")
    @APIResponse(responseCode = "200", description = "A piece of the stream and the key for the next")
    public CommentSlice list(@BeanParam CommentQuery query) {
        return CommentSlice.of(
                query.byRelevance()
                        ? reading.relevant(query.department(departments), query.filter(), query.after(), query.most())
                        : reading.stream(query.department(departments), query.filter(), query.after(), query.most()),
                departments);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "comment", summary = "One comment, whom it concerns and why")
    @APIResponse(responseCode = "200", description = "The comment")
    @APIResponse(responseCode = "404", description = "Does not exist, or is not for you")
    public CommentBody get(@PathParam("id") long id) {
        return CommentBody.of(reading.get(new CommentId(id)), departments);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addComment", summary = "Takes one comment in; the same again changes nothing")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "200", description = "It was known: changed, or unchanged")
    @APIResponse(responseCode = "422", description = "Rejected, with field and reason")
    public Response add(@Nullable NewComment body, @Context UriInfo uri) {
        if (body == null) {
            throw Refusal.invalid("voice.import.notJson");
        }
        var taken =
                taking.take(List.of(body.command()), ONE_BY_ONE, null, false).get(0);
        RowOutcome outcome = taken.outcome();
        CommentId id = taken.id();
        if (outcome.kind() == RowOutcome.Kind.REJECTED || id == null) {
            throw Refusal.invalid(
                    String.valueOf(outcome.reason()), outcome.arguments().toArray());
        }
        Outcome answer = Outcome.of(1, taken);
        return outcome.kind() == RowOutcome.Kind.ADDED
                ? Response.created(uri.getAbsolutePathBuilder()
                                .path(Long.toString(id.value()))
                                .build())
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    @POST
    @Path("bulk")
    @Consumes({"application/x-ndjson", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(operationId = "addComments", summary = "Takes many comments in, one JSON object a line")
    @APIResponse(responseCode = "200", description = "What became of each line")
    public Outcomes addMany(InputStream body) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (Jsonb json = JsonbBuilder.create();
                BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            List<NewComment> batch = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number > MOST_LINES) {
                    throw Refusal.invalid("voice.import.tooMany", number, MOST_LINES);
                }
                if (!line.isBlank()) {
                    read(json, line, number, batch, numbers, outcomes);
                }
                if (batch.size() == AT_ONCE) {
                    take(batch, numbers, outcomes);
                }
            }
            take(batch, numbers, outcomes);
        } catch (IOException e) {
            throw Refusal.invalid("voice.import.notJson");
        }
        outcomes.sort(java.util.Comparator.comparingInt(Outcome::line));
        return Outcomes.of(outcomes);
    }

    private static void read(
            Jsonb json,
            String line,
            int number,
            List<NewComment> batch,
            List<Integer> numbers,
            List<Outcome> outcomes) {
        try {
            NewComment comment = json.fromJson(line, NewComment.class);
            comment.command();
            batch.add(comment);
            numbers.add(number);
        } catch (JsonbException e) {
            outcomes.add(rejected(number, Refusal.invalid("voice.import.notJson")));
        } catch (Refusal refusal) {
            outcomes.add(rejected(number, refusal));
        }
    }

    private static Outcome rejected(int number, Refusal refusal) {
        return new Outcome(number, "rejected", null, null, cx.stewardship.shared.page.Pages.text(refusal));
    }

    private void take(List<NewComment> batch, List<Integer> numbers, List<Outcome> outcomes) {
        if (batch.isEmpty()) {
            return;
        }
        var taken = taking.take(batch.stream().map(NewComment::command).toList(), ONE_BY_ONE, null, false);
        for (int i = 0; i < taken.size(); i++) {
            outcomes.add(Outcome.of(numbers.get(i), taken.get(i)));
        }
        batch.clear();
        numbers.clear();
    }
}
