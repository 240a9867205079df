package cx.stewardship.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path root;

    private long nanos;
    private Folder folder;

    @BeforeEach
    void lay() throws IOException {
        folder = server("0000aaaa");
        folder.lay(List.of("things"));
    }

    private Folder server(String name) {
        return new Folder(root, name, () -> nanos);
    }

    private Path put(String place, String content) throws IOException {
        Path file = root.resolve("in").resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void later(Duration time) throws IOException {
        nanos += time.toNanos();
        folder.claimWhole();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_file_is_taken_when_nobody_has_written_to_it_for_a_while() throws IOException {
        Path file = put("things/a.csv", "id\n");
        later(Duration.ZERO);
        later(Duration.ofSeconds(2));
        Files.writeString(file, "id\n1\n");
        later(Duration.ofSeconds(2));
        assertThat(folder.claims()).as("it still grows").isEmpty();
        later(Duration.ofSeconds(2));
        assertThat(folder.claims()).isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(folder.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo("things");
            assertThat(claim.source()).isEqualTo("folder");
            assertThat(claim.name()).isEqualTo("a.csv");
            assertThat(claim.ours()).isTrue();
            assertThat(claim.file()).hasContent("id\n1\n");
        });
        assertThat(root.resolve("in/things")).isEmptyDirectory();
    }

    @Test
    void where_it_lies_says_what_it_is_and_where_it_comes_from() throws IOException {
        put("things/crm/a.csv", "x");
        put("b.csv", "x");
        put("nonsense/c.csv", "x");
        later(Duration.ZERO);
        later(Folder.SETTLED);
        assertThat(folder.claims())
                .extracting(claim -> claim.kind() + "|" + claim.source() + "|" + claim.name())
                .containsExactlyInAnyOrder("things|crm|a.csv", "|folder|b.csv", "nonsense|folder|c.csv");
    }

    @Test
    void what_is_still_being_laid_down_or_leads_elsewhere_stays() throws IOException {
        put("things/a.csv.part", "x");
        put("things/.b.csv", "x");
        put("things/crm/too/deep.csv", "x");
        Path secret = Files.writeString(root.resolve("secret.csv"), "x");
        Files.createSymbolicLink(root.resolve("in/things/link.csv"), secret);
        later(Duration.ZERO);
        later(Folder.SETTLED);
        assertThat(folder.claims()).isEmpty();
    }

    @Test
    void of_two_servers_one_takes_it() throws Exception {
        Folder other = server("0000bbbb");
        int files = 60;
        for (int i = 0; i < files; i++) {
            put("things/" + i + ".csv", "x");
        }
        folder.claimWhole();
        other.claimWhole();
        nanos += Folder.SETTLED.toNanos();
        ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Thread> threads = Stream.of(folder, other)
                .map(server -> new Thread(() -> {
                    try {
                        together.await();
                        server.claimWhole();
                    } catch (Exception e) {
                        faults.add(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        assertThat(folder.claims())
                .extracting(Claim::name)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, files).mapToObj(i -> i + ".csv").toList());
    }

    @Test
    void after_a_new_start_its_claims_are_its_own_and_those_of_others_are_not() throws IOException {
        put("things/a.csv", "x");
        later(Duration.ZERO);
        later(Folder.SETTLED);
        assertThat(server("0000aaaa").claims()).extracting(Claim::ours).containsExactly(true);
        assertThat(server("0000bbbb").claims()).extracting(Claim::ours).containsExactly(false);
    }

    @Test
    void a_place_made_for_a_file_that_was_not_taken_is_cleared_up() throws IOException {
        Path place = root.resolve("taken/0000aaaa-1/things/crm");
        Files.createDirectories(place);
        assertThat(folder.claims()).isEmpty();
        assertThat(root.resolve("taken")).isEmptyDirectory();
    }

    @Test
    void comes_to_its_end_with_what_stands_beside_it_and_a_second_time_too() throws IOException {
        put("things/a.csv", "x");
        later(Duration.ZERO);
        later(Folder.SETTLED);
        Claim claim = folder.claims().get(0);
        Path end = folder.end(claim, true, "17");
        folder.write(end.resolveSibling(end.getFileName() + ".report.json"), file -> Files.writeString(file, "{}"));
        assertThat(folder.claims()).as("the power goes here").hasSize(1);
        folder.write(end.resolveSibling(end.getFileName() + ".report.json"), file -> Files.writeString(file, "{ }"));
        folder.finish(claim, end);
        folder.finish(claim, end);
        assertThat(files()).containsExactly("done/things/17-a.csv", "done/things/17-a.csv.report.json");
        assertThat(folder.claims()).isEmpty();
        assertThat(root.resolve("taken")).isEmptyDirectory();
    }
}
