package cx.stewardship.imports.application;

import cx.stewardship.imports.reading.Cells;
import cx.stewardship.imports.reading.Column;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.imports.Doubt;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be told of a file before it is taken: cells that are missing, and what the kind says of its first rows. */
final class Doubts {

    private static final int FIRST = 5_000;

    private final ImportKind kind;
    private final Survey survey;
    private final Form form;
    private final Mapping mapping;

    Doubts(ImportKind kind, Survey survey, Form form, Mapping mapping) {
        this.kind = kind;
        this.survey = survey;
        this.form = form;
        this.mapping = mapping;
    }

    List<Doubt> of(Path file, int year) {
        List<Doubt> doubts = new ArrayList<>();
        for (ImportField field : kind.fields()) {
            if (field.needed()) {
                blanks(field, doubts);
            }
        }
        if (mapping.missing(kind.fields()).isEmpty()) {
            doubts.addAll(kind.doubts(first(file, year)));
        }
        return doubts;
    }

    private void blanks(ImportField field, List<Doubt> doubts) {
        for (Column column : survey.columns()) {
            long blank = survey.rows() - column.filled();
            if (column.name().equals(mapping.targets().get(field.name())) && blank > 0) {
                doubts.add(Doubt.of("imports.doubt.blank", blank, survey.rows(), column.name(), field.name()));
            }
        }
    }

    private List<ImportRow> first(Path file, int year) {
        Cells cells = new Cells(kind.fields(), survey.header(), mapping, form, year);
        List<ImportRow> rows = new ArrayList<>();
        try (FileReader reader = FileReader.open(file, form, survey.header())) {
            reader.next(FIRST).forEach(source -> {
                ImportRow row = cells.read(source).row();
                if (row != null) {
                    rows.add(row);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
