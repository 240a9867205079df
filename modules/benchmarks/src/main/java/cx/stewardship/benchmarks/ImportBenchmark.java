package cx.stewardship.benchmarks;

import cx.stewardship.imports.application.Undo;
import cx.stewardship.imports.domain.ImportRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads the same file by the product's import and by SQL, in turn, and prints what each cost and the ratio, on a PostgreSQL
 * that it brings itself. Settings (system properties): {@code rows}, {@code times}, {@code file} (else rows are made up),
 * {@code before} (ratings that are there already), {@code again} (how often the product takes the file), {@code alone} (without
 * the loader), {@code dryRun}; {@code url}, {@code user} and {@code server} (its process, for the processor seconds) for a
 * database of one's own, all of whose schemas are dropped first; {@code url=h2} for the embedded one.
 */
public final class ImportBenchmark {

    private final DataSource dataSource;
    private final boolean postgres;
    private final long server;
    private final Path folder;

    private ImportBenchmark(String url, long server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.postgres = url.startsWith("jdbc:postgresql:");
        if (postgres) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(System.getProperty("user", "postgres"));
            source.setPassword(System.getProperty("password", ""));
            this.dataSource = source;
        } else {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            source.setUser("sa");
            this.dataSource = source;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.getInteger("rows", 100_000);
        Path folder = Files.createTempDirectory("stewardship-benchmark");
        Path file =
                Path.of(System.getProperty("file", folder.resolve("reviews.csv").toString()));
        if (!Files.exists(file)) {
            ReviewRows.write(file, rows);
        }
        String url = System.getProperty("url", "");
        if (url.isEmpty()) {
            try (OwnPostgres postgres = new OwnPostgres(folder.resolve("postgres"))) {
                run(new ImportBenchmark(postgres.url(), postgres.process(), folder), file);
            }
        } else {
            run(
                    new ImportBenchmark(url.equals("h2") ? embedded(folder) : url, Long.getLong("server", 0), folder),
                    file);
        }
    }

    private static String embedded(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=-1;MODE=LEGACY;NON_KEYWORDS=VALUE"
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static void run(ImportBenchmark benchmark, Path file) throws Exception {
        for (int time = 1; time <= Integer.getInteger("times", 3); time++) {
            benchmark.round(file);
        }
    }

    private void round(Path file) throws Exception {
        Cost yardstick = null;
        if (!postgres) {
            JdbcLoader loader = new JdbcLoader(dataSource);
            loader.prepare();
            yardstick = Cost.of(server, () -> loader.load(file));
            print("plain batches", yardstick, yardstick);
        } else if (!Boolean.getBoolean("alone")) {
            SqlLoader loader = new SqlLoader(dataSource);
            loader.prepare();
            yardstick = Cost.of(server, () -> loader.load(file));
            print("SQL loader", yardstick, yardstick);
        }
        try (Company company = new Company(dataSource)) {
            company.fill(Integer.getInteger("before", 0));
            ProductImport product = new ProductImport(company, folder);
            if (Boolean.getBoolean("dry")) {
                Cost cost = Cost.of(server, () -> product.take(file, true));
                print("product, dry run", cost, yardstick);
            }
            ImportRun[] run = new ImportRun[1];
            for (int again = 0; again < Integer.getInteger("again", 1); again++) {
                Cost cost = Cost.of(server, () -> run[0] = product.take(file, false));
                print("product " + run[0].tally(), cost, yardstick);
            }
            if (Boolean.getBoolean("undo")) {
                Undo.Outcome[] undone = new Undo.Outcome[1];
                Cost cost = Cost.of(server, () -> undone[0] = product.takeBack(run[0].id()));
                print("product, taken back " + undone[0], cost, yardstick);
            }
        }
    }

    private static void print(String what, Cost cost, @org.jspecify.annotations.Nullable Cost yardstick) {
        System.out.printf(
                Locale.ROOT,
                "%6.2f s, %6.2f s processor (client %.2f, server %.2f)%s  %s%n",
                cost.wall(),
                cost.processor(),
                cost.client(),
                cost.server(),
                yardstick == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", wall × %.2f, processor × %.2f",
                                cost.wall() / yardstick.wall(),
                                cost.processor() / yardstick.processor()),
                what);
    }
}
