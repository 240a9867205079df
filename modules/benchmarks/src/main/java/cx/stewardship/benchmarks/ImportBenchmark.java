package cx.stewardship.benchmarks;

import cx.stewardship.imports.application.Undo;
import cx.stewardship.imports.domain.ImportRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads the same file by the product's import and by other ways, in turn, and prints what each cost and the ratios, on a
 * PostgreSQL that it brings itself. Settings (system properties): {@code rows} (one number or several with commas: each round
 * does each), {@code times}, {@code file} (else rows are made up), {@code before} (ratings that are there already),
 * {@code again} (how often the product takes the file), {@code alone} (only the product), {@code spring} (also Spring Batch),
 * {@code dry} (also a dry run), {@code undo} (also taking back); {@code url}, {@code user} and {@code server} (its process, for
 * the processor seconds) for a database of one's own, all of whose schemas are dropped first; {@code url=h2} for the embedded
 * one.
 */
public final class ImportBenchmark implements AutoCloseable {

    private static final String USER = System.getProperty("user", "postgres");

    private final DataSource dataSource;
    private final long server;
    private final Path folder;
    private final Map<String, Yardstick> yardsticks = new LinkedHashMap<>();
    private final Results results = new Results();
    private final int before = Integer.getInteger("before", 0);

    private ImportBenchmark(String url, long server, Path folder) {
        this.server = server;
        this.folder = folder;
        boolean alone = Boolean.getBoolean("alone");
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(USER);
            source.setPassword(System.getProperty("password", ""));
            this.dataSource = source;
            if (!alone) {
                yardsticks.put("SQL loader", new SqlLoader(source));
            }
            if (Boolean.getBoolean("spring")) {
                yardsticks.put("Spring Batch", new SpringBatchLoader(source, url, USER, false));
                yardsticks.put("Spring Batch, rewriting", new SpringBatchLoader(source, url, USER, true));
            }
        } else {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            source.setUser("sa");
            this.dataSource = source;
            if (!alone) {
                yardsticks.put("plain batches", new JdbcLoader(source));
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("stewardship-benchmark");
        String url = System.getProperty("url", "");
        if (url.isEmpty()) {
            try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
                run(postgres.url(), postgres.process(), folder);
            }
        } else {
            run(url.equals("h2") ? embedded(folder) : url, Long.getLong("server", 0), folder);
        }
    }

    private static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=-1;MODE=LEGACY;NON_KEYWORDS=VALUE"
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static void run(String url, long server, Path folder) throws Exception {
        int[] sizes = Stream.of(System.getProperty("rows", "100000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        try (ImportBenchmark benchmark = new ImportBenchmark(url, server, folder)) {
            for (int time = 1; time <= Integer.getInteger("times", 3); time++) {
                for (int rows : sizes) {
                    benchmark.round(rows, file(folder, rows));
                }
            }
            System.out.println("\n" + benchmark.results.table());
        }
    }

    private static Path file(Path folder, int rows) throws Exception {
        String own = System.getProperty("file", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        Path file = folder.resolve("reviews-" + rows + ".csv");
        if (!Files.exists(file)) {
            ReviewRows.write(file, rows);
        }
        return file;
    }

    /**
     * Until all of it has reached the disk: what a database leaves to be written later is part of the cost, and a small file
     * must not look cheaper for it.
     */
    private Cost cost(Cost.Work work) throws Exception {
        checkpoint();
        return Cost.of(server, () -> {
            work.run();
            checkpoint();
        });
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private void round(int rows, Path file) throws Exception {
        for (Map.Entry<String, Yardstick> yardstick : yardsticks.entrySet()) {
            yardstick.getValue().prepare(before);
            Cost cost = cost(() -> yardstick.getValue().load(file));
            results.add(rows, yardstick.getKey(), cost, LoaderTables.counted(dataSource, before));
        }
        LoaderTables.drop(dataSource);
        try (Company company = new Company(dataSource)) {
            company.fill(before);
            product(rows, file, new ProductImport(company, folder));
        }
    }

    private void product(int rows, Path file, ProductImport product) throws Exception {
        if (Boolean.getBoolean("dry")) {
            ImportRun[] trial = new ImportRun[1];
            Cost cost = cost(() -> trial[0] = product.take(file, true));
            results.add(rows, "product, dry run", cost, trial[0].tally().toString());
        }
        ImportRun[] run = new ImportRun[Integer.getInteger("again", 1)];
        for (int again = 0; again < run.length; again++) {
            int time = again;
            Cost cost = cost(() -> run[time] = product.take(file, false));
            results.add(
                    rows,
                    again == 0 ? "product" : "product, sent again",
                    cost,
                    run[again].tally().toString());
        }
        if (Boolean.getBoolean("undo")) {
            Undo.Outcome[] undone = new Undo.Outcome[1];
            Cost cost = cost(() -> undone[0] = product.takeBack(run[0].id()));
            results.add(rows, "product, taken back", cost, undone[0].toString());
        }
    }

    @Override
    public void close() throws Exception {
        for (Yardstick yardstick : yardsticks.values()) {
            if (yardstick instanceof AutoCloseable open) {
                open.close();
            }
        }
    }
}
