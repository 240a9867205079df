package cx.stewardship.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file once from beginning to end, to find out how it is written before anything is taken from it. */
public final class Surveyor {

    /**
     * What the sender says about the file; null where it is to be found out.
     *
     * @param sheet of a workbook
     * @param headerRow number of the row that names the columns; 0 when none does
     */
    public record Hints(
            @Nullable String charset,
            @Nullable Character delimiter,
            @Nullable DateOrder dates,
            @Nullable Character decimal,
            @Nullable String sheet,
            @Nullable Integer headerRow)
            implements java.io.Serializable {
        public static final Hints NONE = new Hints(null, null, null, null);

        public Hints(
                @Nullable String charset,
                @Nullable Character delimiter,
                @Nullable DateOrder dates,
                @Nullable Character decimal) {
            this(charset, delimiter, dates, decimal, null, null);
        }

        /** Of the file that a wide table was made into: its cells are as they were. */
        public Hints ofRows() {
            return new Hints("UTF-8", ',', dates, decimal, null, 1);
        }
    }

    private static final int SAMPLE_ROWS = 100;

    private final Dates dates;
    private final Limits limits;

    public Surveyor(int thisYear) {
        this(thisYear, Limits.USUAL);
    }

    public Surveyor(int thisYear, Limits limits) {
        this.dates = new Dates(thisYear);
        this.limits = limits;
    }

    /** @throws FileRefused when it is empty, cannot be read, is larger than allowed, or has nothing but a header */
    public Survey survey(Path file, Hints hints) {
        try {
            if (Files.size(file) == 0) {
                throw new FileRefused("imports.file.empty");
            }
            if (Files.size(file) > limits.fileBytes()) {
                throw new FileRefused("imports.file.tooLarge", limits.fileBytes() / 1024 / 1024);
            }
            OldFiles.refuse(file);
            return OldFiles.isArchive(file) ? workbook(file, hints) : text(file, hints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Survey workbook(Path file, Hints hints) throws IOException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            String said = hints.sheet();
            Sheet sheet = said == null || said.isBlank() ? firstWithRows(workbook) : workbook.sheet(said);
            List<SourceRow> sample = sample(workbook, sheet, SAMPLE_ROWS);
            Form form = form(Form.ofWorkbook(sheet.name()), sample, hints);
            RowSource rows = WorkbookRows.of(workbook, sheet, form.decimal(), limits);
            Survey survey = count(rows, form, columns(form, sample));
            return new Survey(form, survey.columns(), survey.rows(), survey.first(), workbook.sheets());
        }
    }

    /** The first sheet in view with a row below a header; else one that holds anything, hidden ones last. */
    private Sheet firstWithRows(Workbook workbook) throws IOException {
        Sheet withAny = null;
        for (Sheet sheet : workbook.sheets().stream()
                .sorted(Comparator.comparing(Sheet::hidden))
                .toList()) {
            int rows = sample(workbook, sheet, 2).size();
            if (rows > 1) {
                return sheet;
            }
            withAny = withAny == null && rows > 0 ? sheet : withAny;
        }
        if (withAny == null) {
            throw new FileRefused("imports.file.empty");
        }
        return withAny;
    }

    private List<SourceRow> sample(Workbook workbook, Sheet sheet, int most) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (WorkbookRows source = WorkbookRows.of(workbook, sheet, '.', limits)) {
            for (Optional<SourceRow> row = source.next(); row.isPresent() && rows.size() < most; row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private Survey text(Path file, Hints hints) throws IOException {
        Charsets.Found found = hints.charset() == null
                ? Charsets.detect(file)
                : new Charsets.Found(Charsets.named(hints.charset(), file), true);
        TextForm text = TextForm.of(file, found.charset(), limits);
        if (text.isBlank()) {
            throw new FileRefused("imports.file.empty");
        }
        text.refuseMarkup();
        if (text.isJsonLines()) {
            Form form = Form.ofJsonLines(found.charset(), found.damaged());
            return count(source(file, form), form, List.of());
        }
        Form cut = text.form(found, hints.delimiter());
        List<SourceRow> sample = text.rows(cut);
        Form form = form(cut, sample, hints);
        return count(source(file, form), form, columns(form, sample));
    }

    private RowSource source(Path file, Form form) throws IOException {
        return FileReader.source(file, form, List.of(), limits);
    }

    private static Form form(Form form, List<SourceRow> sample, Hints hints) {
        Integer said = hints.headerRow();
        return form.withHeaderRow(said == null ? HeaderGuess.of(sample) : Math.max(0, said));
    }

    /** Where no row names them, as many columns as the widest of the first rows has. */
    private static List<String> columns(Form form, List<SourceRow> sample) {
        int widest = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return form.headerRow() == 0 ? FileReader.allByPlace(widest) : List.of();
    }

    private Survey count(RowSource source, Form form, List<String> columns) throws IOException {
        try (FileReader reader = FileReader.of(source, form, columns)) {
            refuseTooMany(reader.header().size());
            List<ColumnTally> tallies = new ArrayList<>();
            List<SourceRow> first = new ArrayList<>();
            long rows = 0;
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (++rows > limits.rows()) {
                    throw new FileRefused("imports.file.tooManyRows", limits.rows());
                }
                add(row.get(), reader.header().size(), tallies);
                if (first.size() < Survey.LOOK) {
                    first.add(row.get());
                }
            }
            List<String> header = reader.header();
            if (rows == 0) {
                throw new FileRefused("imports.file.headerOnly", String.join(", ", header));
            }
            return new Survey(form, seen(header, tallies), rows, first);
        }
    }

    private List<Column> seen(List<String> header, List<ColumnTally> tallies) {
        List<Column> seen = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            seen.add((i < tallies.size() ? tallies.get(i) : new ColumnTally(dates)).seen(header.get(i)));
        }
        return seen;
    }

    private void refuseTooMany(int columns) {
        if (columns > limits.columns()) {
            throw new FileRefused("imports.file.tooManyColumns", columns, limits.columns());
        }
    }

    private void add(SourceRow row, int columns, List<ColumnTally> tallies) {
        if (row.fault() != null) {
            return;
        }
        List<String> cells = row.cells();
        for (int i = 0; i < Math.min(cells.size(), columns); i++) {
            if (i == tallies.size()) {
                tallies.add(new ColumnTally(dates));
            }
            tallies.get(i).add(cells.get(i), row.number());
        }
    }
}
