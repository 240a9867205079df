package cx.stewardship.acceptance.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The two databases the product runs on. A real PostgreSQL comes with the build. */
public enum Database {
    H2 {
        @Override
        Map<String, String> environment() {
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        Map<String, String> environment() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
                connection.createStatement().execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of("DB_URL", url(name), "DB_USER", "postgres", "DB_PASSWORD", "");
        }
    };

    private static EmbeddedPostgres server;

    /** The one this run of the tests is for: system property {@code stewardship.database}, H2 when it is not set. */
    public static Database ofThisRun() {
        return valueOf(System.getProperty("stewardship.database", "H2"));
    }

    /** What the server finds in its environment to use a new, empty database of this kind. */
    abstract Map<String, String> environment();

    /** The same as settings by name, for a server whose environment cannot be set. */
    public Map<String, String> settings() {
        return environment();
    }

    private static synchronized String url(String name) {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }
}
