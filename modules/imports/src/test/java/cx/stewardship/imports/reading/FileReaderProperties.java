package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileReaderProperties {

    /** What is dangerous between delimiters, and one sign that takes two characters. */
    private static final List<String> SIGNS = "a b c Z 0 9 , ; | ' \" é 漢 = + - @ \uD83D\uDE00"
            .lines()
            .flatMap(line -> Stream.concat(Arrays.stream(line.split(" ")), Stream.of(" ", "\t", "\r", "\n")))
            .toList();

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(SIGNS).list().ofMaxSize(12).map(signs -> String.join("", signs));
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> cell.list().ofSize(width).list().ofMaxSize(15));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Property(tries = 500)
    void any_table_that_a_writer_of_csv_wrote_comes_back_equal(
            @ForAll("tables") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll boolean quoteAll,
            @ForAll LineDelimiter newline)
            throws IOException {
        int width = rows.isEmpty() ? 2 : rows.get(0).size();
        List<String> header = header(width);
        StringWriter out = new StringWriter();
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(newline);
        if (quoteAll) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = builder.build(out)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        }
        List<List<String>> back = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        try (FileReader reader = FileReader.of(new StringReader(out.toString()), delimiter, '"')) {
            assertThat(reader.header()).isEqualTo(header);
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                back.add(row.get().cells());
                numbers.add(row.get().number());
                assertThat(row.get().cut()).isFalse();
            }
        }
        assertThat(back).isEqualTo(rows);
        assertThat(numbers).isSorted();
    }

    /** In every character set that is found by itself, with every line end and either quotation mark. */
    @Property(tries = 300)
    void a_file_of_any_dialect_is_found_out_and_comes_back_equal(
            @ForAll("tables") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll("charsets") String charset,
            @ForAll boolean mark,
            @ForAll LineDelimiter newline)
            throws IOException {
        StringWriter out = new StringWriter();
        if (mark) {
            out.write('\uFEFF');
        }
        int width = rows.isEmpty() ? 2 : rows.get(0).size();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(newline)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(out)) {
            csv.writeRecord(header(width));
            csv.writeRecord(Collections.nCopies(width, "é漢"));
            rows.forEach(csv::writeRecord);
        }
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.write(file, out.toString().getBytes(Charset.forName(charset)));
            Surveyor.Hints hints = new Surveyor.Hints(null, null, null, null, null, 1);
            Survey survey = new Surveyor(2026).survey(file, hints);
            assertThat(survey.form().charset()).isEqualTo(charset);
            assertThat(survey.form().damaged()).isFalse();
            assertThat(survey.form().delimiter()).isEqualTo(delimiter);
            assertThat(survey.rows()).isEqualTo(rows.size() + 1L);
            try (FileReader reader = FileReader.open(file, survey.form(), survey.header())) {
                reader.next();
                assertThat(reader.next(100).stream().map(SourceRow::cells).toList())
                        .isEqualTo(rows);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    }

    /** Whatever row it stopped at: the rest is the same as without the stop. */
    @Property(tries = 200)
    void reading_can_go_on_at_any_row(
            @ForAll("tables") List<List<String>> rows, @ForAll("delimiters") char delimiter, @ForAll int place)
            throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(out)) {
            csv.writeRecord(header(rows.isEmpty() ? 2 : rows.get(0).size()));
            rows.forEach(csv::writeRecord);
        }
        int stop = rows.isEmpty() ? 0 : Math.floorMod(place, rows.size() + 1);
        try (FileReader whole = FileReader.of(new StringReader(out.toString()), delimiter, '"');
                FileReader again = FileReader.of(new StringReader(out.toString()), delimiter, '"')) {
            List<SourceRow> all = whole.next(1000);
            again.next(stop);
            assertThat(again.next(1000)).isEqualTo(all.subList(Math.min(stop, all.size()), all.size()));
        }
    }

    private static List<String> header(int width) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add("c" + i);
        }
        return header;
    }

    @Property(tries = 500)
    void cells_kept_in_one_text_come_back_equal(@ForAll("tables") List<List<String>> rows) {
        for (List<String> cells : rows) {
            assertThat(Lines.split(Lines.join(cells))).isEqualTo(cells);
        }
    }

    @Property(tries = 500)
    void a_cell_that_went_out_harmless_comes_back_as_it_was(@ForAll String cell) {
        String out = Rejected.harmless(cell);
        assertThat(Rejected.restored(out)).isEqualTo(cell);
        if (!out.isEmpty() && "=@\t\r".indexOf(out.charAt(0)) >= 0) {
            throw new AssertionError("a spreadsheet would run " + out);
        }
    }
}
