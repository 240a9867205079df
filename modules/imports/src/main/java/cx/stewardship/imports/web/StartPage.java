package cx.stewardship.imports.web;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.Preparation;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartImport;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.Column;
import cx.stewardship.imports.reading.Format;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** A file on its way in: what it is, how it is written, which column fills which field. */
@Named
@ViewScoped
public class StartPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "file";

    private final ReadingImports reading;
    private final StartingImports starting;
    private final ImportWords words;

    private List<ReadingImports.Kind> kinds = List.of();
    private String kind = "";
    private String source = "";
    private @Nullable SentFile file;
    private @Nullable Preparation prepared;
    private final WideColumns asked = new WideColumns();
    private final FileForm form = new FileForm();
    private Map<String, String> targets = new LinkedHashMap<>();
    private final FixedValues fixed = new FixedValues();

    @Inject
    public StartPage(ReadingImports reading, StartingImports starting, ImportWords words) {
        this.reading = reading;
        this.starting = starting;
        this.words = words;
    }

    /**
     * A field and what fills it.
     *
     * @param example from the file
     */
    public record Match(ImportField field, String target, String example) implements Serializable {

        /** Whether the page asks for a value that is the same in every row. */
        public boolean fixed() {
            return FixedValues.SIGN.equals(target);
        }

        /** How the browser shall ask for that value: a day is chosen, so that it cannot be misread. */
        public String input() {
            return field.type() == ImportField.Type.DATE ? "date" : "text";
        }
    }

    public void load() {
        Pages.attempt(() -> {
            kinds = reading.kinds();
            if (kinds.stream().noneMatch(each -> each.code().equals(kind))) {
                kind = kinds.get(0).code();
            }
        });
    }

    /** The file has come in. */
    public void received(FileUploadEvent event) {
        forget();
        try (InputStream content = event.getFile().getInputStream()) {
            Pages.attempt(() -> {
                file = starting.receive(kind, event.getFile().getFileName(), content);
                prepare(true);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each cell of the chosen columns becomes a row. */
    public void makeRows() {
        Pages.attempt(() -> {
            SentFile before = known();
            StartImport rows = starting.withRows(command(true), asked.getChosen());
            Map<String, String> columns = targets;
            file = rows.file();
            asked.madeOf(before);
            columns.values()
                    .removeIf(target -> target == null
                            || target.isBlank()
                            || asked.getChosen().contains(target));
            form.ofRowsMadeHere();
            prepare(false);
        });
    }

    /** The table as it came, after all. */
    public void leaveColumns() {
        SentFile whole = asked.before();
        if (whole != null) {
            starting.discard(known());
            forget();
            file = whole;
            Pages.attempt(() -> prepare(true));
        }
    }

    /** In bytes: the browser does not even send what is larger. */
    public long getLargest() {
        return starting.largest();
    }

    public String getTooLarge() {
        return Pages.text("imports.start.tooLarge", starting.largest() / 1024 / 1024);
    }

    private SentFile known() {
        if (file == null) {
            throw Refusal.invalid("imports.start.noFile");
        }
        return file;
    }

    public WideColumns getAsked() {
        return asked;
    }

    /** What to know before it is taken, in sentences. */
    public List<String> getDoubts() {
        return prepared == null
                ? List.of()
                : prepared.doubts().stream()
                        .map(doubt -> Pages.text(doubt.key(), doubt.arguments().toArray()))
                        .toList();
    }

    /** Another kind of data: the columns are matched anew. */
    public void kindChanged() {
        targets = new LinkedHashMap<>();
        changed();
    }

    /** Another sheet: how it is written is found out anew. */
    public void sheetSaid() {
        form.otherSheet();
        formChanged();
    }

    public void headerRowSaid() {
        form.otherHeader();
        formChanged();
    }

    /** Something was corrected: look again. */
    public void changed() {
        if (file != null) {
            Pages.attempt(() -> prepare(false));
        }
    }

    /** Another form or source: nothing of the columns is known any more. */
    public void formChanged() {
        targets = new LinkedHashMap<>();
        changed();
    }

    /** What is refused after a correction leaves everything as it was before. */
    private void prepare(boolean first) {
        Preparation before = prepared;
        try {
            prepared = starting.prepare(command(true));
        } catch (Refusal refusal) {
            if (first && file != null) {
                starting.discard(file);
                file = null;
            }
            if (before != null) {
                show(before);
            }
            throw refusal;
        }
        show(prepared);
    }

    private void show(Preparation shown) {
        Map<String, String> before = targets;
        targets = new LinkedHashMap<>();
        for (ImportField field : fields()) {
            String name = field.name();
            targets.put(
                    name,
                    fixed.choice(
                            name, shown.mapping().targets().getOrDefault(name, ""), before.getOrDefault(name, "")));
        }
        form.show(shown);
        asked.see(shown, kinds.stream().filter(each -> each.code().equals(kind)).findFirst());
    }

    private StartImport command(boolean dryRun) {
        return new StartImport(
                kind,
                source.isBlank() ? FILE : source,
                known(),
                form.hints(prepared),
                new Mapping(fixed.targets(targets)),
                dryRun);
    }

    public @Nullable String rehearse() {
        return start(true);
    }

    public @Nullable String importNow() {
        return start(false);
    }

    private @Nullable String start(boolean dryRun) {
        Optional<ImportId> id = Pages.attempt(() -> starting.start(command(dryRun)));
        SentFile whole = asked.before();
        if (id.isPresent() && whole != null) {
            starting.discard(whole);
        }
        return id.map(begun -> "/imports/import?faces-redirect=true&id=" + begun.value())
                .orElse(null);
    }

    /** Another file instead. */
    public void forget() {
        file = null;
        prepared = null;
        asked.forget();
        form.forget();
        fixed.forget();
        targets = new LinkedHashMap<>();
    }

    private List<ImportField> fields() {
        return kinds.stream()
                .filter(each -> each.code().equals(kind))
                .findFirst()
                .map(ReadingImports.Kind::fields)
                .orElse(List.of());
    }

    public List<Match> getMatches() {
        List<Match> matches = new ArrayList<>();
        for (ImportField field : fields()) {
            String target = targets.getOrDefault(field.name(), "");
            matches.add(new Match(field, target, example(target)));
        }
        return matches;
    }

    private String example(String target) {
        return prepared == null
                ? ""
                : prepared.survey().columns().stream()
                        .filter(column -> column.name().equals(target))
                        .map(Column::example)
                        .findFirst()
                        .orElse("");
    }

    /** Columns of the file that fill no field. */
    public List<String> getLeftOut() {
        return prepared == null
                ? List.of()
                : prepared.survey().header().stream()
                        .filter(column -> !targets.containsValue(column))
                        .toList();
    }

    /** What may fill a field: the columns of the file, or one value for all rows. */
    public List<String> getChoices() {
        List<String> choices =
                new ArrayList<>(prepared == null ? List.of() : prepared.survey().header());
        choices.add(FixedValues.SIGN);
        return choices;
    }

    /** By field: what is the same in every row. */
    public Map<String, String> getFixed() {
        return fixed.typed();
    }

    public boolean isReady() {
        return prepared != null && prepared.isReady();
    }

    public List<ReadingImports.Kind> getKinds() {
        return kinds;
    }

    public @Nullable SentFile getFile() {
        return file;
    }

    public @Nullable Preparation getPrepared() {
        return prepared;
    }

    public String getMissing() {
        return prepared == null || prepared.missing().isEmpty()
                ? ""
                : Pages.text("imports.start.missing", String.join(", ", prepared.missing()));
    }

    public int getStep() {
        return prepared == null ? 0 : 1;
    }

    public FileForm getForm() {
        return form;
    }

    public Map<String, String> getTargets() {
        return targets;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public boolean isText() {
        return prepared != null && prepared.form().format().isText();
    }

    /** Whether rows do not name their columns themselves. */
    public boolean isHeaded() {
        return prepared != null && prepared.form().format() != Format.JSON_LINES;
    }

    /** Which cells leave open what comes first, the day or the month. */
    public String getUnclear() {
        if (prepared == null || prepared.datesKnown()) {
            return "";
        }
        List<String> dated = prepared.mapping().columnsOf(fields(), ImportField.Type.DATE);
        return prepared.survey().columns().stream()
                .filter(column -> dated.contains(column.name()) && column.eitherOrder() > 0)
                .findFirst()
                .map(column -> Pages.text("imports.start.datesUnclear", column.example(), column.name()))
                .orElse("");
    }

    /** Which cell tells the order of day and month. */
    public String getProof() {
        return prepared == null ? "" : words.proof(prepared.proof());
    }

    public List<String> getSteps() {
        return ImportSteps.all();
    }

    /** What was found out, in one sentence. */
    public String getFound() {
        return prepared == null
                ? ""
                : Pages.text("imports.start.found", prepared.survey().rows(), words.form(prepared.form()));
    }

    public String getLeftOutWords() {
        return Pages.text("imports.start.leftOut", String.join(", ", getLeftOut()));
    }
}
