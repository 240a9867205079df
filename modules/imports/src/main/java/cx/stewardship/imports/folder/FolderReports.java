package cx.stewardship.imports.folder;

import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lays a file down at its end, with a report beside it and the rows that were rejected. All of it may be done twice: a
 * server that is killed in the middle does it again.
 */
@ApplicationScoped
public class FolderReports {

    private static final int SHORT = 8;

    private FolderIntake intake;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected FolderReports() {}

    @Inject
    public FolderReports(FolderIntake intake, Texts texts) {
        this.intake = intake;
        this.texts = texts;
    }

    /** The file cannot be taken as it is; nothing of it is in. */
    void refuse(Folder folder, Claim claim, Refusal refusal) throws IOException {
        String number = claim.id().substring(claim.id().length() - SHORT);
        Path end = folder.end(claim, false, "refused-" + number);
        JsonObject report = Json.createObjectBuilder()
                .add("outcome", "refused")
                .add("file", claim.name())
                .add("kind", claim.kind())
                .add("source", claim.source())
                .add("problem", refusal.key())
                .add("reason", text(refusal.key(), refusal.arguments()))
                .build();
        folder.write(beside(end, ".report.json"), file -> write(report, file));
        folder.finish(claim, end);
    }

    /** Its import is over. */
    void report(Folder folder, Claim claim, ImportView run) throws IOException {
        boolean done = run.state() != ImportState.FAILED;
        Path end = folder.end(claim, done, Long.toString(run.id().value()));
        boolean anyRejected = run.tally().rejected() > 0;
        Path rejects = beside(end, ".rejects.csv");
        if (anyRejected) {
            folder.write(rejects, file -> {
                try (Writer out = Files.newBufferedWriter(file)) {
                    intake.writeRejects(claim, run, out);
                }
            });
        }
        JsonObjectBuilder report = counts(claim, run).add("outcome", done ? "done" : "failed");
        if (!done) {
            report.add(
                    "reason",
                    text("imports.folder.failed", List.of(run.read(), run.id().value())));
        }
        if (anyRejected) {
            report.add("rejects", String.valueOf(rejects.getFileName())).add("reasons", reasons(claim, run));
        }
        JsonObject whole = report.build();
        folder.write(beside(end, ".report.json"), file -> write(whole, file));
        folder.finish(claim, end);
    }

    private static JsonObjectBuilder counts(Claim claim, ImportView run) {
        return Json.createObjectBuilder()
                .add("import", run.id().value())
                .add("file", claim.name())
                .add("kind", run.kind())
                .add("source", run.source())
                .add("state", run.state().name())
                .add("rows", run.total())
                .add("rowsRead", run.read())
                .add("added", run.tally().added())
                .add("changed", run.tally().changed())
                .add("unchanged", run.tally().unchanged())
                .add("rejected", run.tally().rejected())
                .add("createdAt", run.createdAt().toString())
                .add(
                        "finishedAt",
                        run.finishedAt() == null ? "" : run.finishedAt().toString());
    }

    private JsonArrayBuilder reasons(Claim claim, ImportView run) {
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        for (ReadingImports.Group group : intake.rejectGroups(claim, run)) {
            reasons.add(Json.createObjectBuilder()
                    .add("rows", group.rows())
                    .add("column", run.mapping().targets().getOrDefault(group.field(), group.field()))
                    .add("reason", text(group.reason(), group.example().arguments()))
                    .add("exampleRow", group.example().row()));
        }
        return reasons;
    }

    private String text(String key, List<?> arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }

    private static Path beside(Path end, String ending) {
        return end.resolveSibling(end.getFileName() + ending);
    }

    private static void write(JsonObject report, Path file) throws IOException {
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (OutputStream out = Files.newOutputStream(file);
                JsonWriter writer = pretty.createWriter(out)) {
            writer.write(report);
        }
    }
}
