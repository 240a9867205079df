package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a table holds, it is read back as it was, by all that an import does to find out how a file is written. */
class TableWriterProperties {

    private static final int YEAR = 2026;

    private static final List<String> PIECES = List.of(
            "a", "Z", "0", "9", " ", ",", ";", "|", "\t", "\"", "'", "\r", "\n", "é", "漢", "😀", "=", "+", "-", "@",
            ".", "#", "/");

    private static final List<ImportField> FIELDS = List.of(
            ImportField.needed("first", Type.TEXT, ""),
            ImportField.optional("second", Type.TEXT, ""),
            ImportField.optional("day", Type.DATE, ""),
            ImportField.optional("moment", Type.DATE, ""),
            ImportField.optional("figure", Type.NUMBER, ""),
            ImportField.optional("flag", Type.YES_NO, ""));

    @Provide
    Arbitrary<List<Map<String, Object>>> tables() {
        Arbitrary<String> text = Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces)
                .strip());
        Arbitrary<String> needed = text.map(t -> t.isEmpty() ? "x" : t);
        Arbitrary<LocalDate> day = Arbitraries.longs().between(0, 25_000).map(LocalDate::ofEpochDay);
        Arbitrary<Instant> moment = Arbitraries.longs()
                .between(0, 2_000_000_000_000_000L)
                .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000));
        Arbitrary<BigDecimal> figure =
                Arbitraries.integers().between(-99_999, 99_999).map(i -> BigDecimal.valueOf(i, 2));
        return Combinators.combine(needed, text, day, moment, figure, Arbitraries.of(true, false))
                .as(TableWriterProperties::row)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Map<String, Object> row(
            String first, String second, LocalDate day, Instant moment, BigDecimal figure, boolean flag) {
        Map<String, Object> row = new HashMap<>();
        row.put("first", first);
        if (!second.isEmpty()) {
            row.put("second", second);
        }
        row.put("day", day);
        row.put("moment", moment);
        row.put("figure", figure);
        row.put("flag", flag);
        return row;
    }

    @Property(tries = 300)
    void any_table_comes_back_as_it_was(@ForAll("tables") List<Map<String, Object>> rows) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                    TableWriter table = new TableWriter(out, FIELDS, "2026-11-24T08:00:00Z")) {
                rows.forEach(table::add);
            }
            assertThat(read(file)).isEqualTo(expected(rows));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Map<String, Object>> expected(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> read = new HashMap<>(row);
                    LocalDate day = (LocalDate) row.get("day");
                    read.put("day", day.atStartOfDay().toInstant(ZoneOffset.UTC));
                    read.put("figure", ((BigDecimal) row.get("figure")).stripTrailingZeros());
                    return read;
                })
                .toList();
    }

    /** As an import does it, with nothing said about the file. */
    private static List<Map<String, Object>> read(Path file) throws IOException {
        Survey survey = new Surveyor(YEAR).survey(file, Surveyor.Hints.NONE);
        Mapping mapping = Mapping.match(FIELDS, survey.header(), Mapping.NONE, Mapping.NONE);
        Form form = survey.form()
                .withDates(
                        survey.dateOrder(mapping.columnsOf(FIELDS, Type.DATE)).orElse(DateOrder.YMD))
                .withDecimal(survey.decimal(mapping.columnsOf(FIELDS, Type.NUMBER)));
        Cells cells = new Cells(FIELDS, survey.header(), mapping, form, YEAR);
        List<Map<String, Object>> rows = new ArrayList<>();
        try (FileReader reader = FileReader.open(file, form)) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                Cells.Read read = cells.read(row.get());
                assertThat(read.rejected()).as(row.get().cells().toString()).isNull();
                Map<String, Object> values = new HashMap<>(read.row().values());
                values.computeIfPresent("figure", (name, figure) -> ((BigDecimal) figure).stripTrailingZeros());
                rows.add(values);
            }
        }
        return rows;
    }
}
