package cx.stewardship.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real PostgreSQL for the time of a measurement, which writes its log as one in production does. */
public final class OwnPostgres implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;

    public OwnPostgres(Path folder) throws IOException {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Its first process; those of the connections are its children. */
    public long process() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
