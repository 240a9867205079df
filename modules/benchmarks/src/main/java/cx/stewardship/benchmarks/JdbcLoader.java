package cx.stewardship.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The yardstick for the embedded database: the same tables as {@link SqlLoader}, filled by plain batches of 1,000 rows. */
final class JdbcLoader implements Yardstick {

    private static final int BATCH = 1_000;
    private static final String TABLES =
            """
            drop schema if exists loader cascade;
            create schema loader;
            create table loader.employee (employee_id varchar(7) primary key);
            insert into loader.employee select 'E' || lpad(x, 6, '0') from system_range(0, 19999);
            create table loader.criterion (code varchar(3) primary key);
            insert into loader.criterion select 'C' || lpad(x, 2, '0') from system_range(0, 9);
            create table loader.review (
                id bigint generated always as identity primary key,
                employee_id varchar(7) not null references loader.employee,
                cycle varchar(8) not null,
                criterion_code varchar(3) not null references loader.criterion,
                rating smallint not null check (rating between 1 and 5),
                reviewer_id varchar(7) not null references loader.employee,
                review_date date not null,
                evidence text not null,
                unique (employee_id, cycle, criterion_code));
            create table loader.reject (line bigint, reason varchar(40) not null, raw text)""";

    private final DataSource dataSource;
    private final Set<String> people = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    JdbcLoader(DataSource dataSource) {
        this.dataSource = dataSource;
        for (int i = 0; i < ReviewRows.PEOPLE; i++) {
            people.add(ReviewRows.person(i));
        }
    }

    @Override
    public void prepare(int before) throws SQLException {
        if (before > 0) {
            throw new IllegalArgumentException("The embedded database is measured into an empty table only");
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES.split(";")) {
                statement.execute(sql);
            }
        }
        seen.clear();
    }

    @Override
    public void load(Path file) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
                PreparedStatement good = connection.prepareStatement("insert into loader.review (employee_id, cycle,"
                        + " criterion_code, rating, reviewer_id, review_date, evidence) values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement bad = connection.prepareStatement("insert into loader.reject values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            int waiting = 0;
            boolean header = true;
            for (CsvRecord row : rows) {
                if (!header) {
                    add(row, good, bad);
                    waiting++;
                }
                header = false;
                if (waiting == BATCH) {
                    good.executeBatch();
                    bad.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            good.executeBatch();
            bad.executeBatch();
            connection.commit();
        }
    }

    private void add(CsvRecord row, PreparedStatement good, PreparedStatement bad) throws SQLException {
        String reason = reason(row);
        if (reason == null) {
            good.setString(1, row.getField(0));
            good.setString(2, row.getField(1));
            good.setString(3, row.getField(2));
            good.setInt(4, row.getField(3).charAt(0) - '0');
            good.setString(5, row.getField(4));
            good.setDate(6, Date.valueOf(row.getField(5)));
            good.setString(7, row.getField(6));
            good.addBatch();
        } else {
            bad.setLong(1, row.getStartingLineNumber());
            bad.setString(2, reason);
            bad.setString(3, String.join(",", row.getFields()));
            bad.addBatch();
        }
    }

    private @org.jspecify.annotations.Nullable String reason(CsvRecord row) {
        if (!people.contains(row.getField(0)) || !people.contains(row.getField(4))) {
            return "unknown person";
        }
        String rating = row.getField(3);
        if (rating.length() != 1 || rating.charAt(0) < '1' || rating.charAt(0) > '5') {
            return "rating out of range";
        }
        try {
            LocalDate.parse(row.getField(5));
        } catch (DateTimeParseException e) {
            return "malformed date";
        }
        return seen.add(row.getField(0) + "|" + row.getField(1) + "|" + row.getField(2)) ? null : "duplicate key";
    }
}
