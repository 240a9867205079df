package cx.stewardship.imports.rest;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.MendRows;
import cx.stewardship.imports.application.MendingRows;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rejected rows one by one, and mending them. */
@Path("imports/{id}/rejected-rows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class MendingResource {

    private static final int MOST = 200;

    private MendingRows mending;
    private ReadingImports reading;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected MendingResource() {}

    @Inject
    public MendingResource(MendingRows mending, ReadingImports reading, Texts texts) {
        this.mending = mending;
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * A rejected row as it stands.
     *
     * @param row its number in the file
     * @param column at fault; blank when it is the row as a whole
     * @param cells by column
     * @param beyond cells where no column is
     * @param mended what somebody made of it; null when nobody did
     */
    public record Row(
            long row,
            String column,
            String reason,
            Map<String, String> cells,
            List<String> beyond,
            @Nullable MendedCells mended) {}

    /**
     * What somebody made of a row.
     *
     * @param state KEPT (goes in with the import after the dry run), SENT, TAKEN, REFUSED (rejected again) or BACK (taken back, or stopped)
     * @param in number of the import that takes it; null while it is kept
     */
    public record MendedCells(String state, String by, String at, @Nullable Long in, Map<String, String> cells) {}

    /** @param next the row to ask for with {@code after} next; null on the last page */
    public record RowPage(List<Row> rows, @Nullable Long next) {}

    /** @param cells that are different, by column; the others stay. Cells beyond the columns are left out */
    public record Cells(long row, @Nullable Map<String, String> cells) {}

    public record Mending(@Nullable List<Cells> rows) {}

    /**
     * What an import would make of a row.
     *
     * @param outcome ADDED, CHANGED, UNCHANGED or REJECTED
     * @param column at fault; blank when it is the row as a whole, or nothing is
     * @param reason blank unless it would be rejected
     */
    public record Outcome(long row, String outcome, String column, String reason) {}

    /** @param in number of the import that takes those that are not rejected; null when they are kept, or there are none */
    public record Taken(@Nullable Long in, List<Outcome> rows) {}

    @GET
    @Operation(
            operationId = "rejectedRows",
            summary = "Rejected rows with their cells, by number",
            description =
                    "mended=true tells those that are mended instead of those that wait; after and most (1 to 200)"
                            + " turn the pages.")
    @APIResponse(responseCode = "200", description = "Some rows")
    public RowPage rows(
            @PathParam("id") long id,
            @QueryParam("mended") @DefaultValue("false") boolean done,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("most") @DefaultValue("50") int most) {
        ImportView run = reading.get(new ImportId(id));
        int rows = Math.max(1, Math.min(most, MOST));
        List<RejectedRow> page = reading.rejects(
                run.id(), done ? MendedRows.Wanted.DONE : MendedRows.Wanted.OPEN, Math.max(0, after), rows);
        return new RowPage(
                page.stream().map(row -> row(run, row)).toList(),
                page.size() < rows ? null : page.get(page.size() - 1).row());
    }

    @POST
    @Path("check")
    @Operation(
            summary = "What an import would make of mended rows",
            description = "Rows with the cells that are different, by column. Nothing is written.")
    @APIResponse(
            responseCode = "200",
            description = "An outcome for each row, with the reason of those that would be rejected")
    @APIResponse(
            responseCode = "409",
            description = "Rows of this import cannot be mended (now), or somebody was quicker")
    public List<Outcome> check(@PathParam("id") long id, @Nullable Mending mended) {
        ImportView run = reading.get(new ImportId(id));
        return mending.check(command(run, mended)).stream()
                .map(judged -> outcome(run, judged))
                .toList();
    }

    @POST
    @Operation(
            summary = "Mend rows, and take them in",
            description =
                    "Rows with the cells that are different, by column. Those that an import would take go in as an"
                            + " import of their own, in its turn and each once; of a dry run they are kept for the import after it.")
    @APIResponse(responseCode = "202", description = "Taken; the import that takes them says when they are in")
    @APIResponse(
            responseCode = "409",
            description = "Rows of this import cannot be mended (now), or somebody was quicker")
    @APIResponse(responseCode = "422", description = "All of them would be rejected again; nothing was sent")
    public Response take(@PathParam("id") long id, @Nullable Mending mended) {
        ImportView run = reading.get(new ImportId(id));
        MendingRows.Sent sent = mending.take(command(run, mended));
        ImportId in = sent.in();
        Taken taken = new Taken(
                in == null ? null : in.value(),
                sent.rows().stream().map(judged -> outcome(run, judged)).toList());
        return Response.status(sent.accepted() == 0 ? 422 : 202).entity(taken).build();
    }

    private MendRows command(ImportView run, @Nullable Mending mended) {
        List<MendRows.Row> rows = new ArrayList<>();
        if (mended == null || mended.rows() == null || mended.rows().isEmpty()) {
            throw Refusal.invalid("imports.mend.howMany", MendingRows.MOST);
        }
        for (Cells cells : mended.rows()) {
            RejectedRow now = mending.row(run.id(), cells.row());
            List<String> values = new ArrayList<>(now.cells());
            while (values.size() < run.header().size()) {
                values.add("");
            }
            Map<String, String> different = cells.cells() == null ? Map.of() : cells.cells();
            different.forEach((column, value) -> {
                int place = run.header().indexOf(column);
                if (place < 0) {
                    throw Refusal.invalid("imports.mend.noSuchColumn", column, String.join(", ", run.header()));
                }
                values.set(place, value == null ? "" : value);
            });
            Mended before = now.mended();
            rows.add(new MendRows.Row(
                    cells.row(), values.subList(0, run.header().size()), before == null ? null : before.at()));
        }
        return new MendRows(run.id(), rows);
    }

    private Row row(ImportView run, RejectedRow row) {
        Reject now = row.now();
        Mended made = row.mended();
        List<String> cells = row.reject().cells();
        return new Row(
                row.row(),
                column(run, now.field()),
                texts.get(Locale.ENGLISH, now.reason(), now.arguments()),
                byColumn(run, cells),
                cells.size() <= run.header().size()
                        ? List.of()
                        : cells.subList(run.header().size(), cells.size()),
                made == null ? null : mended(run, made));
    }

    private static MendedCells mended(ImportView run, Mended made) {
        ImportId in = made.in();
        return new MendedCells(
                made.state().name(),
                made.by(),
                made.at().toString(),
                in == null ? null : in.value(),
                byColumn(run, made.cells()));
    }

    private static Map<String, String> byColumn(ImportView run, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(cells.size(), run.header().size()); i++) {
            named.put(run.header().get(i), cells.get(i));
        }
        return named;
    }

    private Outcome outcome(ImportView run, MendingRows.Judged judged) {
        String reason = judged.reason();
        return new Outcome(
                judged.row(),
                judged.outcome().name(),
                column(run, judged.field()),
                reason == null ? "" : texts.get(Locale.ENGLISH, reason, judged.arguments()));
    }

    private static String column(ImportView run, String field) {
        return run.mapping().targets().getOrDefault(field, field);
    }
}
