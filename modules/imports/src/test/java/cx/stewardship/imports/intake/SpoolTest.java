package cx.stewardship.imports.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.reading.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Allowance SMALL = new Allowance(new Limits(100, 100, 10, 10, 10), 150);

    @TempDir
    Path folder;

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream("x".repeat(count).getBytes(StandardCharsets.UTF_8));
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            return files.count();
        }
    }

    @Test
    void keeps_a_file_under_a_name_of_its_own_with_its_hash() throws IOException {
        SentFile file = new Spool(folder).take("../../etc/pass\twd.csv", bytes(3));
        assertThat(file.name()).isEqualTo("passwd.csv");
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.hash()).isEqualTo("cd2eb0837c9b4c962c22d2ff8b5441b7b45805887f051d39bf133b583baf6860");
        assertThat(new Spool(folder).path(file.spooled())).hasContent("xxx");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_can_read_what_waits() throws IOException {
        Files.createDirectories(folder.resolve("imports"));
        Files.setPosixFilePermissions(folder.resolve("imports"), PosixFilePermissions.fromString("rwxrwxrwx"));
        SentFile file = new Spool(folder).take("a.csv", bytes(3));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("imports"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new Spool(folder).path(file.spooled()))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_too_large_leaves_nothing_behind() throws IOException {
        Spool spool = new Spool(folder, SMALL);
        assertThatThrownBy(() -> spool.take("a.csv", bytes(101))).hasMessageContaining("imports.file.tooLarge");
        assertThat(kept()).isZero();
    }

    @Test
    void files_together_take_no_more_than_they_may() throws IOException {
        Spool spool = new Spool(folder, SMALL);
        SentFile first = spool.take("a.csv", bytes(90));
        assertThatThrownBy(() -> spool.take("b.csv", bytes(61))).hasMessageContaining("imports.file.spoolFull");
        assertThat(kept()).isEqualTo(1);
        spool.remove(first.spooled());
        spool.take("b.csv", bytes(61));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void what_is_old_is_named_for_cleaning() {
        Spool spool = new Spool(folder);
        SentFile file = spool.take("a.csv", bytes(3));
        assertThat(spool.olderThan(Instant.now().plusSeconds(60))).containsExactly(file.spooled());
        assertThat(spool.olderThan(Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void no_path_leads_out_of_the_folder() {
        assertThatThrownBy(() -> new Spool(folder).path("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_operator_says_what_is_allowed() {
        Allowance said = Allowance.of("fileMb=7 unpackedMb=70 rows=5 columns=6 cell=9 spoolMb=8");
        assertThat(said.file()).isEqualTo(new Limits(7 << 20, 70 << 20, 5, 6, 9));
        assertThat(said.spoolBytes()).isEqualTo(8 << 20);
        assertThat(Allowance.of("")).isEqualTo(Allowance.USUAL);
        assertThatThrownBy(() -> Allowance.of("rows=many")).hasMessageContaining("rows=many");
        assertThatThrownBy(() -> Allowance.of("rows=0")).hasMessageContaining("rows=0");
    }
}
