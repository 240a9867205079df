package cx.stewardship.imports.web;

import cx.stewardship.imports.application.ExportingData;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The import centre: what came in, and what may. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingImports reading;
    private final ExportingData exporting;
    private final ImportWords words;
    private final Runs runs = new Runs();
    private List<ReadingImports.Kind> kinds = List.of();
    private List<ImportView> running = List.of();

    @Inject
    public ImportsPage(ReadingImports reading, ExportingData exporting, ImportWords words) {
        this.reading = reading;
        this.exporting = exporting;
        this.words = words;
    }

    /** Rows of the table, read page by page. */
    private final class Runs extends LazyDataModel<ImportView> {
        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) reading.latest(0, 1).total();
        }

        @Override
        public List<ImportView> load(
                int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return reading.latest(first, size).runs();
        }

        @Override
        public String getRowKey(ImportView run) {
            return Long.toString(run.id().value());
        }
    }

    public void load() {
        Pages.attempt(() -> {
            kinds = reading.kinds();
            refresh();
        });
    }

    /** Those at work now. */
    public void refresh() {
        running = reading.latest(0, 50).runs().stream()
                .filter(run -> !run.isOver())
                .toList();
    }

    public List<ReadingImports.Kind> getKinds() {
        return kinds;
    }

    /** Whether the one who looks may take this kind out as a file. */
    public boolean exports(ReadingImports.Kind kind) {
        return exporting.mayExport(kind.code());
    }

    public List<ImportView> getRunning() {
        return running;
    }

    public boolean isAnyRunning() {
        return !running.isEmpty();
    }

    public boolean isNone() {
        return runs.count(Map.of()) == 0;
    }

    public LazyDataModel<ImportView> getRuns() {
        return runs;
    }

    /** Where it came from and what it is. */
    public String from(ImportView run) {
        return Pages.text("imports.list.from", words.kind(run.kind()), run.source());
    }

    public String done(ImportView run) {
        return words.done(run);
    }

    /** The columns that a file of this kind needs, and how many more it may have. */
    public String fieldsOf(ReadingImports.Kind kind) {
        List<String> needed = kind.fields().stream()
                .filter(ImportField::needed)
                .map(ImportField::name)
                .toList();
        return Pages.text(
                "imports.templates.fields",
                String.join(", ", needed),
                kind.fields().size() - needed.size());
    }
}
