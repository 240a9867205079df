package cx.stewardship.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileReaderProperties {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("abcZ09 ,;|\t\"'\r\né漢\uD83D\uDE00=+-@")
                .ofMaxLength(12);
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
        List<String> header = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            header.add("c" + i);
        }
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
