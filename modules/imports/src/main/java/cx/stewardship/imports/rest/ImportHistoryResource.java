package cx.stewardship.imports.rest;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ReadingChanges;
import cx.stewardship.imports.application.UndoingImports;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What imports changed, and taking them back. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportHistoryResource {

    private static final int MOST_ROWS = 1_000;

    private ReadingChanges reading;
    private UndoingImports undoing;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected ImportHistoryResource() {}

    @Inject
    public ImportHistoryResource(ReadingChanges reading, UndoingImports undoing, Texts texts) {
        this.reading = reading;
        this.undoing = undoing;
        this.texts = texts;
    }

    /** One field of one row. */
    public record FieldChange(long row, String field, String before, String after) {
        static FieldChange of(Changes.Of change) {
            return new FieldChange(
                    change.row(),
                    change.change().field(),
                    change.change().before(),
                    change.change().after());
        }
    }

    /** @param next the row to ask for with {@code after} next; null on the last page */
    public record ChangesPage(List<Changes.Count> fields, List<FieldChange> changes, @Nullable Long next) {}

    /** Things of an import that go, that are set back, and that stay. */
    public record Undoing(long removed, long restored, long stayed, List<Stay> stays) {}

    public record Stay(String reason, long things) {}

    @GET
    @Path("{id}/changes")
    @Operation(
            summary = "What an import changes in what is there already",
            description =
                    "Of a dry run: what it would change. Each changed field of each row, as it was and as it is then.")
    @APIResponse(responseCode = "200", description = "Fields by frequency, and the changes of some rows")
    public ChangesPage changes(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("most") @DefaultValue("100") int most) {
        ImportId run = new ImportId(id);
        int rows = Math.min(Math.max(1, most), MOST_ROWS);
        List<Changes.Of> page = reading.page(run, after, rows);
        boolean full = page.stream().map(Changes.Of::row).distinct().count() == rows;
        return new ChangesPage(
                reading.counts(run),
                page.stream().map(FieldChange::of).toList(),
                full ? page.get(page.size() - 1).row() : null);
    }

    @GET
    @Path("{id}/undo")
    @Operation(
            summary = "What taking an import back would do",
            description = "What goes, what is set back to what it was, and what stays and why. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "Counts and reasons")
    @APIResponse(responseCode = "409", description = "There is nothing to take back, or it is taken back already")
    public Undoing preview(@PathParam("id") long id) {
        UndoingImports.Undoing preview = undoing.preview(new ImportId(id));
        return new Undoing(
                preview.removed(),
                preview.restored(),
                preview.stayed(),
                preview.stays().stream()
                        .map(stay ->
                                new Stay(texts.get(Locale.ENGLISH, stay.reason(), stay.arguments()), stay.things()))
                        .toList());
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            summary = "Take a whole import back",
            description =
                    "As far as nothing that came later depends on it. It waits for its turn; the state of the import"
                            + " is UNDOING, then UNDONE.")
    @APIResponse(responseCode = "202", description = "Taken; the import says when it is done")
    @APIResponse(responseCode = "409", description = "There is nothing to take back, or it is taken back already")
    public Response undo(@PathParam("id") long id) {
        undoing.undo(new ImportId(id));
        return Response.accepted().build();
    }
}
