package cx.stewardship.imports.rest;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartImport;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.SteeringImports;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files in, for machines: the same rules and the same reports as on the pages. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Files in: people, departments, comments, jobs, reviews")
public class ImportsResource {

    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST = 200;

    private StartingImports starting;
    private ReadingImports reading;
    private SteeringImports steering;

    @SuppressWarnings("NullAway.Init")
    protected ImportsResource() {}

    @Inject
    public ImportsResource(StartingImports starting, ReadingImports reading, SteeringImports steering) {
        this.starting = starting;
        this.reading = reading;
        this.steering = steering;
    }

    /**
     * Rows always add up: added + changed + unchanged + rejected = rowsRead, and rowsRead = rows once it is COMPLETED.
     *
     * @param mended rejected rows that were mended since: they count as what they became
     * @param mends the import whose rows it mends; null for others
     */
    public record Run(
            long id,
            String kind,
            String source,
            String fileName,
            String state,
            boolean dryRun,
            long rows,
            long rowsRead,
            long added,
            long changed,
            long unchanged,
            long rejected,
            long mended,
            @Nullable Long mends,
            String startedBy,
            String createdAt,
            @Nullable String finishedAt,
            String charset,
            String delimiter,
            String dateForm,
            String format,
            String sheet,
            int headerRow,
            Map<String, String> mapping,
            String rejects) {
        static Run of(ImportView view) {
            return new Run(
                    view.id().value(),
                    view.kind(),
                    view.source(),
                    view.fileName(),
                    view.state().name(),
                    view.dryRun(),
                    view.total(),
                    view.read(),
                    view.tally().added(),
                    view.tally().changed(),
                    view.tally().unchanged(),
                    view.tally().rejected(),
                    view.mended(),
                    view.mends() == null ? null : view.mends().value(),
                    view.startedBy(),
                    view.createdAt().toString(),
                    view.finishedAt() == null ? null : view.finishedAt().toString(),
                    view.form().charset(),
                    String.valueOf(view.form().delimiter()),
                    view.form().dates().shown(),
                    view.form().format().name(),
                    view.form().sheet(),
                    view.form().headerRow(),
                    view.mapping().targets(),
                    "/api/v1/imports/" + view.id().value() + "/rejects");
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a file",
            description = "Parts: file (needed), source, dryRun, mapping (JSON: field to column, \"=value\" for a fixed"
                    + " value, \"#row\" for a key made of the whole row), dateForm (d/m/y, m/d/y, iso), charset,"
                    + " delimiter, decimal, sheet (of a workbook), headerRow (its number; 0 for none), asked (JSON list of the columns of a wide table, one for each thing"
                    + " asked: each cell becomes a row). Kind, source,"
                    + " dryRun, dateForm, sheet and headerRow may stand in the address as well.")
    @APIResponse(responseCode = "202", description = "Taken; Location tells where its progress is")
    @APIResponse(responseCode = "422", description = "The file cannot be taken as it is; nothing was written")
    public Response send(
            List<EntityPart> parts,
            @QueryParam("kind") @Nullable String kindAsked,
            @QueryParam("source") @Nullable String sourceAsked,
            @QueryParam("dryRun") @Nullable String dryRunAsked,
            @QueryParam("dateForm") @Nullable String dateFormAsked,
            @QueryParam("sheet") @Nullable String sheetAsked,
            @QueryParam("headerRow") @Nullable String headerRowAsked,
            @Context UriInfo address) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "kind", kindAsked);
        put(fields, "source", sourceAsked);
        put(fields, "dryRun", dryRunAsked);
        put(fields, "dateForm", dateFormAsked);
        put(fields, "sheet", sheetAsked);
        put(fields, "headerRow", headerRowAsked);
        EntityPart content = null;
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                content = part;
            } else {
                fields.put(part.getName(), text(part));
            }
        }
        if (content == null) {
            throw Refusal.invalid("imports.start.noFile");
        }
        String kind = fields.getOrDefault("kind", "");
        SentFile file = starting.receive(kind, content.getFileName().orElse("file.csv"), content.getContent());
        ImportId id = begun(kind, fields, file);
        return Response.accepted(Run.of(reading.get(id)))
                .location(address.getAbsolutePathBuilder()
                        .path(Long.toString(id.value()))
                        .build())
                .build();
    }

    private ImportId begun(String kind, Map<String, String> fields, SentFile file) {
        try {
            StartImport start = new StartImport(
                    kind,
                    fields.getOrDefault("source", "api"),
                    file,
                    hints(fields),
                    mapping(fields.get("mapping")),
                    Boolean.parseBoolean(fields.getOrDefault("dryRun", "false").strip()));
            String columns = fields.get("asked");
            return columns == null || columns.isBlank() ? starting.start(start) : begunByRows(start, names(columns));
        } catch (Refusal refusal) {
            starting.discard(file);
            throw refusal;
        }
    }

    private ImportId begunByRows(StartImport wide, List<String> columns) {
        StartImport start = starting.withRows(wide, columns);
        try {
            ImportId id = starting.start(start);
            starting.discard(wide.file());
            return id;
        } catch (Refusal refusal) {
            starting.discard(start.file());
            throw refusal;
        }
    }

    private static List<String> names(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        } catch (JsonException | ClassCastException e) {
            throw Refusal.invalid("imports.wide.notAList");
        }
    }

    /** @param total of all that were found */
    public record RunPage(List<Run> imports, long total) {}

    @GET
    @Operation(
            operationId = "imports",
            summary = "Imports of the kinds you may bring in, the newest first",
            description =
                    "kind, source and state (QUEUED, RUNNING, STOPPED, COMPLETED, FAILED, UNDOING, UNDONE) narrow it down; first"
                            + " says how many to pass over, most (1 to 200) how many to tell.")
    @APIResponse(responseCode = "200", description = "A part of the list, and how many there are in all")
    @APIResponse(responseCode = "422", description = "No such kind or state")
    public RunPage list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("source") @Nullable String source,
            @QueryParam("state") @Nullable String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("50") int most) {
        ReadingImports.Page page = reading.find(
                given(kind), given(source), given(state), Math.max(0, first), Math.max(1, Math.min(most, MOST)));
        return new RunPage(page.runs().stream().map(Run::of).toList(), page.total());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is")
    public Run get(@PathParam("id") long id) {
        return Run.of(reading.get(new ImportId(id)));
    }

    @GET
    @Path("{id}/rejects")
    @Produces("text/csv")
    @Operation(summary = "Rejected rows with the reasons, as CSV; corrected, the file can be sent again")
    public Response rejects(@PathParam("id") long id) {
        ImportId run = new ImportId(id);
        reading.get(run);
        StreamingOutput body = out -> {
            var writer = new java.io.BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
            reading.writeRejects(run, Locale.ENGLISH, writer);
            writer.flush();
        };
        return Response.ok(body, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("templates/{kind}")
    @Produces("text/csv")
    @Operation(summary = "A file to fill in: the header and a row of examples")
    public Response template(@PathParam("kind") String kind) {
        return Response.ok(reading.template(kind), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"template.csv\"")
                .build();
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Stop after the rows in hand; one that waits for its turn stops at once")
    @APIResponse(responseCode = "200", description = "It is told to stop, or has stopped")
    @APIResponse(responseCode = "409", description = "It does not run any more")
    public Run stop(@PathParam("id") long id) {
        steering.stop(new ImportId(id));
        return get(id);
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Go on from the last saved row, after those that wait already")
    @APIResponse(responseCode = "200", description = "It waits for its turn")
    @APIResponse(responseCode = "409", description = "It was neither stopped nor interrupted, or its file is gone")
    public Run resume(@PathParam("id") long id) {
        steering.resume(new ImportId(id));
        return get(id);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String text(EntityPart part) {
        try (InputStream in = part.getContent()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Surveyor.Hints hints(Map<String, String> fields) {
        String dates = fields.get("dateForm");
        return new Surveyor.Hints(
                fields.get("charset"),
                sign(fields.get("delimiter")),
                dates == null
                        ? null
                        : DateOrder.from(dates).orElseThrow(() -> Refusal.invalid("imports.start.dateForm", dates)),
                sign(fields.get("decimal")),
                fields.get("sheet"),
                headerRow(fields.get("headerRow")));
    }

    private static @Nullable Integer headerRow(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}")) {
            throw Refusal.invalid("imports.start.headerRow", text);
        }
        return Integer.valueOf(text.strip());
    }

    private static @Nullable Character sign(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.equals("\\t") || text.equalsIgnoreCase("tab") ? Character.valueOf('\t') : text.charAt(0);
    }

    private static Mapping mapping(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return Mapping.NONE;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> targets = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
                targets.put(entry.getKey(), target(entry.getKey(), entry.getValue()));
            }
            return new Mapping(targets);
        } catch (JsonException e) {
            throw Refusal.invalid("imports.mapping.notJson");
        }
    }

    /** A column; {@code {"=": value}} or {@code "=value"} for the same value in every row; null leaves the field out. */
    private static String target(String field, JsonValue value) {
        if (value instanceof JsonString column) {
            return column.getString();
        }
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonObject fixed && fixed.size() == 1) {
            JsonValue only = fixed.values().iterator().next();
            String key = fixed.keySet().iterator().next();
            if (only instanceof JsonString text) {
                return "=" + text.getString();
            }
            if (key.startsWith("=")) {
                return key;
            }
        }
        throw Refusal.invalid("imports.mapping.notATarget", field);
    }
}
