package cx.stewardship.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the state that the code expects: a schema and a history per module, in the order in which modules
 * depend on each other. Scripts lie in {@code db/migration/<module>/common} (both databases), {@code …/h2} and
 * {@code …/postgresql}, numbered together.
 */
public final class Migrations {

    /** Names of the schemas, each after those it refers to. */
    public static final List<String> SCHEMAS = List.of(
            "organization",
            "imports",
            "customer_voice",
            "action_plans",
            "job_descriptions",
            "performance_reviews",
            "maturity");

    private Migrations() {}

    /**
     * Migrates every module found on the class path.
     *
     * @return how many scripts were applied; 0 when the database was up to date
     */
    public static int migrate(DataSource dataSource, ClassLoader loader) throws SQLException {
        String vendor = vendor(dataSource);
        int applied = 0;
        for (String schema : SCHEMAS) {
            String folder = "db/migration/" + schema.replace('_', '-');
            if (loader.getResource(folder + "/common/flyway.location") == null) {
                continue;
            }
            applied += Flyway.configure(loader)
                    .dataSource(dataSource)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("flyway_history")
                    .locations("classpath:" + folder + "/common", "classpath:" + folder + "/" + vendor)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            if (vendor.equals("h2")) {
                tidy(dataSource, schema);
            }
        }
        return applied;
    }

    private static void tidy(DataSource dataSource, String schema) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            ForeignKeyIndexes.dropNeedless(connection, schema);
        }
    }

    /** {@code h2} or {@code postgresql}, as the folders are named. */
    public static String vendor(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return product.contains("postgres") ? "postgresql" : "h2";
        }
    }
}
