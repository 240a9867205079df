package cx.stewardship.imports.web;

import cx.stewardship.imports.application.Preparation;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.shared.imports.Wide;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table with a column for each thing asked: which columns these are, and the file as it was before they became rows. */
public final class WideColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> columns = List.of();
    private List<String> likely = List.of();
    private List<String> chosen = new ArrayList<>();
    private @Nullable Wide wide;
    private @Nullable SentFile before;
    private int made;

    /** What was found out anew; what somebody chose of the same columns stays chosen. */
    void see(Preparation shown, Optional<ReadingImports.Kind> kind) {
        wide = kind.map(ReadingImports.Kind::wide).orElse(null);
        Wide fields = wide;
        boolean open = fields != null
                && before == null
                && (!shown.asked().isEmpty() || shown.missing().contains(fields.name()));
        List<String> free = !open || fields == null
                ? List.of()
                : shown.survey().header().stream()
                        .filter(column -> !shown.mapping().targets().containsValue(column)
                                || column.equals(shown.mapping().targets().get(fields.value())))
                        .toList();
        if (!free.equals(columns) || !shown.asked().equals(likely)) {
            chosen = new ArrayList<>(shown.asked());
        }
        columns = free;
        likely = shown.asked();
    }

    void madeOf(SentFile whole) {
        before = whole;
        made = chosen.size();
    }

    void forget() {
        before = null;
        columns = List.of();
        likely = List.of();
        chosen = new ArrayList<>();
    }

    /** The file as it came; null while its columns are as they were. */
    @Nullable
    SentFile before() {
        return before;
    }

    public boolean isOffered() {
        return columns.size() > 1;
    }

    public boolean isDone() {
        return before != null;
    }

    /** Those that may be answers: they fill no other field. */
    public List<String> getColumns() {
        return columns;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public String getTitle() {
        return wide == null ? "" : Pages.text("imports.start.wide", wide.name());
    }

    public String getText() {
        return wide == null ? "" : Pages.text("imports.start.wide.text", wide.name(), wide.value());
    }

    public String getDoneWords() {
        return Pages.text("imports.start.wide.done", made);
    }
}
