package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Any table that another writer of workbooks wrote comes back equal. */
class WorkbookProperties {

    private static final List<String> SIGNS = List.of(
            "a",
            "Z",
            "0",
            "9",
            " ",
            ",",
            "\t",
            "\n",
            "\"",
            "'",
            "é",
            "漢",
            "\uD83D\uDE00",
            "=",
            "-",
            "<",
            ">",
            "&",
            "_x",
            "]]>");

    @Provide
    Arbitrary<List<List<Object>>> tables() {
        Arbitrary<Object> text =
                Arbitraries.of(SIGNS).list().ofMaxSize(12).map(signs -> (Object) String.join("", signs));
        Arbitrary<Object> number = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                .ofScale(4)
                .map(Object.class::cast);
        Arbitrary<Object> whole = Arbitraries.integers().map(Object.class::cast);
        Arbitrary<Object> day = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay)
                .map(Object.class::cast);
        Arbitrary<Object> yesNo = Arbitraries.of(true, false).map(Object.class::cast);
        Arbitrary<Object> cell = Arbitraries.oneOf(text, number, whole, day, yesNo);
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(12));
    }

    @Property(tries = 200)
    void comes_back_equal(@ForAll("tables") List<List<Object>> rows, @ForAll boolean inline) throws IOException {
        Assume.that(!expected(rows).isEmpty());
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            write(file, rows, inline);
            Survey survey = new Surveyor(2026).survey(file, new Surveyor.Hints(null, null, null, null, null, 1));
            assertThat(read(file, survey)).isEqualTo(expected(rows));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1000)
    void a_moment_comes_back_to_the_second(@ForAll("moments") LocalDateTime moment, @ForAll boolean from1904) {
        LocalDate begin = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        double days = moment.toLocalDate().toEpochDay()
                - begin.toEpochDay()
                + moment.toLocalTime().toSecondOfDay() / 86400.0;
        NumberFormat format = new NumberFormat(NumberFormat.Kind.DAY_AND_TIME, 0);
        String read = Serial.text(Double.toString(days), format, from1904, '.');
        assertThat(LocalDateTime.parse(read.replace(' ', 'T'))).isEqualTo(moment);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(-2_000_000_000L, 7_000_000_000L)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, java.time.ZoneOffset.UTC));
    }

    private static void write(Path file, List<List<Object>> rows, boolean inline) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            for (int c = 0; c < rows.get(0).size(); c++) {
                sheet.value(0, c, "c" + c);
            }
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    put(sheet, r + 1, c, rows.get(r).get(c), inline);
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value, boolean inline) {
        if (value instanceof String text) {
            if (inline) {
                sheet.inlineString(row, column, text);
            } else {
                sheet.value(row, column, text);
            }
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean yesNo) {
            sheet.value(row, column, yesNo);
        } else {
            sheet.value(row, column, (LocalDate) value);
            sheet.style(row, column).format("yyyy-MM-dd").set();
        }
    }

    private static List<List<String>> read(Path file, Survey survey) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (FileReader reader = FileReader.open(file, survey.form(), survey.header())) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(withoutEnd(row.get().cells()));
            }
        }
        return rows;
    }

    /** Blank rows are left out, and blank cells at the end of a row need not be there. */
    private static List<List<String>> expected(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(WorkbookProperties::shown).toList())
                .filter(row -> !row.stream().allMatch(String::isBlank))
                .map(WorkbookProperties::withoutEnd)
                .toList();
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static List<String> withoutEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
