package cx.stewardship.acceptance.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, from which the power can be taken. */
public final class KillableDatabase implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    private KillableDatabase(Path data) {
        this.data = data;
    }

    public static KillableDatabase start() {
        try {
            Path work = Path.of(System.getProperty("stewardship.work", "target/running"));
            Files.createDirectories(work);
            KillableDatabase database = new KillableDatabase(
                    Files.createTempDirectory(work, "postgres").toAbsolutePath());
            database.server = database.builder().start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** SIGKILL for all of its processes: nothing is written to the disk any more. */
    public void kill() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(process), process.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it on the data that it had, at the same port. */
    public void startAgain() {
        int port = server.getPort();
        close();
        try {
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
