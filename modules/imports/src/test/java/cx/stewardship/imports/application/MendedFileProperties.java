package cx.stewardship.imports.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.Column;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What somebody types is what the job reads, whatever it is. */
class MendedFileProperties {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab=+-@'\"\n\t,; é☂")
                .ofMaxLength(8)
                .map(text -> text.replace("\r", ""));
        return cell.list()
                .ofSize(3)
                .filter(cells -> cells.stream().anyMatch(text -> !text.isBlank()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return Arbitraries.of(
                List.of("Key", "name", "since"),
                List.of("column 1", "a, \"b\"", "=x"),
                List.of("rejected_row", "rejected_column", "rejected_reason"),
                List.of("a", "b", "exported_by_stewardship"));
    }

    @Property(tries = 300)
    void every_cell_comes_back(@ForAll("headers") List<String> header, @ForAll("rows") List<List<String>> rows)
            throws IOException {
        Path folder = Files.createTempDirectory("mended");
        Form form = new Form("windows-1252", false, ';', '\'', DateOrder.DMY, ',');
        ImportRun first = new ImportRun(
                "things",
                "crm",
                new SentFile("a.csv", "x", 10, "hash"),
                new Survey(
                        form,
                        header.stream()
                                .map(name -> new Column(name, 9, "", 0, 0, 0, 0, 0, 0, null, null))
                                .toList(),
                        9,
                        List.of()),
                form,
                Mapping.NONE,
                Actors.with(1, Role.HR),
                NOW);
        Spool spool = new Spool(folder);
        SentFile file = new MendedFile(first).keep(spool, rows);
        ImportRun run = ImportRun.mending(first, file, rows.size(), Actors.with(2, Role.HR), NOW);
        assertThat(run.form().dates()).isEqualTo(DateOrder.DMY);
        assertThat(run.form().decimal()).isEqualTo(',');
        try (FileReader reader = FileReader.open(spool.path(file.spooled()), run.form(), run.header())) {
            List<SourceRow> read = reader.next(100);
            assertThat(read).extracting(SourceRow::cells).isEqualTo(rows);
            assertThat(read).noneMatch(SourceRow::cut);
            assertThat(reader.header()).isEqualTo(header);
        } finally {
            spool.remove(file.spooled());
        }
    }
}
