package cx.stewardship.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.batch.ImportJobs;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.persistence.SqlMendedRows;
import cx.stewardship.imports.persistence.SqlRejects;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.work.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way through the folder, with the use cases and the ledger behind it. */
class WatchedFolderTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    Path root;

    @TempDir
    Path data;

    private final FakeKind kind = new FakeKind();
    private TestDatabase database;
    private long nanos;
    private Folder folder;

    private static final class Server implements ImportJobs {
        private final String worker;

        private Server(String worker) {
            this.worker = worker;
        }

        @Override
        public String worker() {
            return worker;
        }

        @Override
        public void run(ImportId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration silence() {
            return Duration.ofMinutes(5);
        }
    }

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.fresh(TestDatabase.Vendor.H2);
        folder = new Folder(root, "0000aaaa", () -> nanos);
        folder.lay(List.of("things"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Surroundings surroundings() {
        return new Surroundings(data, new Kinds(List.of(kind)), NINE);
    }

    /** A round of a server, begun anew each time as after a kill. */
    private void round(Folder watched) {
        database.doInTransaction(em -> {
            Surroundings around = surroundings();
            StartingImports starting = around.starting(new JpaImportRuns(em));
            ReadingImports reading = around.reading(new JpaImportRuns(em), new SqlMendedRows(em));
            FolderIntake intake = new FolderIntake(starting, reading, around.kinds(), around.actor());
            WatchedFolder watching = new WatchedFolder(
                    new Background(), intake, new FolderReports(intake, new Texts()), new Server("one:/srv#1"));
            watching.watch(watched);
            watching.round();
        });
    }

    private void put(String place, String content) throws IOException {
        Path file = root.resolve("in").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        round(folder);
        nanos += Folder.SETTLED.toNanos();
        round(folder);
    }

    private List<ImportRun> runs() {
        return database.inTransaction(em -> new JpaImportRuns(em).latest(List.of("things"), 0, 100));
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve(below))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.resolve(below).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_goes_the_way_of_all_imports_and_ends_with_its_report_and_its_rejects() throws IOException {
        put("things/crm/a.csv", "Key,name\n1,One\n2,\n");
        ImportRun run = runs().get(0);
        assertThat(run.source()).isEqualTo("crm");
        assertThat(run.startedBy()).isEqualTo("watched-folder");
        assertThat(run.actor().roles())
                .as("no more than the kind asks for")
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR);
        round(folder);
        round(folder);
        assertThat(runs()).as("taken once, however often it is looked at").hasSize(1);
        assertThat(files("done")).isEmpty();
        over(run.id());
        round(folder);
        String number = Long.toString(run.id().value());
        assertThat(files("done"))
                .containsExactly(
                        "things/" + number + "-a.csv",
                        "things/" + number + "-a.csv.rejects.csv",
                        "things/" + number + "-a.csv.report.json");
        assertThat(Files.readString(root.resolve("done/things/" + number + "-a.csv.report.json")))
                .contains(
                        "\"outcome\": \"done\"", "\"added\": 1", "\"rejected\": 1", "Every cell of this row is empty.");
        assertThat(Files.readString(root.resolve("done/things/" + number + "-a.csv.rejects.csv")))
                .contains("rejected_reason");
        assertThat(files("taken")).isEmpty();
        round(folder);
        assertThat(runs()).hasSize(1);
    }

    private void over(ImportId id) {
        database.doInTransaction(em -> {
            ImportRun run = new JpaImportRuns(em).findLocked(id).orElseThrow();
            run.take("one:/srv#1", NINE);
            new SqlRejects(em)
                    .add(id, List.of(new Reject(3, "name", "imports.row.blank", List.of(), List.of("2", ""))));
            run.count("one:/srv#1", new Tally(1, 0, 0, 1), NINE);
            run.complete(NINE);
        });
    }

    @Test
    void what_cannot_be_taken_fails_with_the_sentence_and_leaves_nothing_behind() throws IOException {
        put("things/columns.csv", "a,b\n1,2\n");
        put("nonsense/a.csv", "Key,name\n1,One\n");
        put("b.csv", "Key,name\n1,One\n");
        put("things/dates.csv", "Key,name,since\n1,One,03/04/2026\n");
        put("things/empty.csv", "");
        assertThat(runs()).isEmpty();
        assertThat(files("taken")).isEmpty();
        List<String> reasons = reports();
        assertThat(reasons).hasSize(5).allMatch(report -> report.contains("\"outcome\": \"refused\""));
        assertThat(String.join("\n", reasons))
                .contains("A needed column is missing: id")
                .contains("There is no kind of data called “nonsense”")
                .contains("This file lies in no folder for a kind of data")
                .contains("could mean two different days")
                .contains("This file is empty");
        try (Stream<Path> kept = Files.walk(data)) {
            assertThat(kept.filter(Files::isRegularFile)).as("copies").isEmpty();
        }
    }

    private List<String> reports() throws IOException {
        return files("failed").stream()
                .filter(file -> file.endsWith(".report.json"))
                .map(file -> {
                    try {
                        return Files.readString(root.resolve("failed").resolve(file));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void a_file_whose_import_was_interrupted_for_good_fails_and_one_that_was_stopped_waits() throws IOException {
        put("things/a.csv", "Key,name\n1,One\n");
        put("things/b.csv", "Key,name\n1,One\n");
        List<ImportRun> both = runs();
        database.doInTransaction(em -> {
            new JpaImportRuns(em).findLocked(both.get(1).id()).orElseThrow().failed("disk full", NINE);
            new JpaImportRuns(em).findLocked(both.get(0).id()).orElseThrow().stop(NINE);
        });
        round(folder);
        assertThat(files("failed")).hasSize(2);
        assertThat(reports().get(0)).contains("\"outcome\": \"failed\"").contains("nothing is lost");
        assertThat(files("taken")).singleElement().asString().endsWith("b.csv");
    }

    @Test
    void what_another_server_has_taken_is_left_to_it() throws IOException {
        Files.writeString(root.resolve("in/things/a.csv"), "Key,name\n1,One\n");
        Folder other = new Folder(root, "0000bbbb", () -> nanos);
        other.claimWhole();
        nanos += Folder.SETTLED.toNanos();
        other.claimWhole();
        round(folder);
        assertThat(runs()).isEmpty();
        assertThat(other.claims()).hasSize(1);
        round(other);
        assertThat(runs()).hasSize(1);
        assertThat(Optional.of(runs().get(0)).map(ImportRun::fileName)).contains("a.csv");
    }
}
