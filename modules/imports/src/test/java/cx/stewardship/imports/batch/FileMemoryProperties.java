package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The memory against a plain map. */
class FileMemoryProperties {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    private static FileMemory.Said said(String key, Object value) {
        return FileMemory.Said.of(Map.of(key, value));
    }

    @Property(tries = 300)
    void knows_what_a_map_knows(
            @ForAll @Size(max = 400) List<@StringLength(max = 2) String> keys,
            @ForAll @IntRange(min = 0, max = 50) int room) {
        Map<String, Integer> first = new HashMap<>();
        try (FileMemory memory = new FileMemory(FOLDER, room)) {
            for (int i = 0; i < keys.size(); i++) {
                String key = keys.get(i);
                FileMemory.Said said = said(key, Map.of("value", i % 3));
                FileMemory.Known expected = !first.containsKey(key)
                        ? FileMemory.Known.NEW
                        : first.get(key) % 3 == i % 3 ? FileMemory.Known.SAID : FileMemory.Known.CONTRADICTED;
                assertThat(memory.knows(said)).isEqualTo(expected);
                memory.remember(i + 1, said);
                first.putIfAbsent(key, i);
                assertThat(memory.contradicted(said(key, "otherwise"))).isEqualTo(first.get(key) + 1);
            }
        }
    }

    @Property(tries = 1)
    void a_large_one_forgets_nothing_and_leaves_no_file_behind() throws IOException {
        Path folder = Files.createTempDirectory("memory");
        try (FileMemory memory = new FileMemory(folder, 100_000)) {
            for (int i = 1; i <= 250_000; i++) {
                memory.remember(i, said("row " + i, i));
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
            for (int i = 1; i <= 250_000; i++) {
                assertThat(memory.contradicted(said("row " + i, i + 1))).isEqualTo(i);
                assertThat(memory.knows(said("row " + i, i))).isEqualTo(FileMemory.Known.SAID);
                assertThat(memory.knows(said("row " + i, i + 1))).isEqualTo(FileMemory.Known.CONTRADICTED);
            }
            assertThat(memory.contradicted(said("row 0", 0))).isZero();
        } finally {
            Files.delete(folder);
        }
    }
}
