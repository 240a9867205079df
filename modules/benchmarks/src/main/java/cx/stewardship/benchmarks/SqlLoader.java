package cx.stewardship.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The file copied into a table of texts, judged and moved by one statement of SQL into {@link LoaderTables}: the least that a
 * database needs for rows that are checked.
 */
final class SqlLoader implements Yardstick {

    private static final String JUDGE =
            """
            with judged as (
              select s.*, case when e.employee_id is null then 'unknown employee'
                when c.code is null then 'unknown criterion'
                when r.employee_id is null then 'unknown reviewer'
                when s.rating !~ '^[1-5]$' then 'rating out of range'
                when d.d is null then 'malformed date' end as reason
              from (select row_number() over () as line, * from loader.staging) s
              left join loader.employee e on e.employee_id = s.employee_id
              left join loader.criterion c on c.code = s.criterion_code
              left join loader.employee r on r.employee_id = s.reviewer_id
              left join (select to_char(d, 'YYYY-MM-DD') as d
                from generate_series(date '1990-01-01', date '2049-12-31', interval '1 day') d) d on d.d = s.review_date),
            ranked as materialized (
              select *, row_number() over (partition by employee_id, cycle, criterion_code, reason is null order by line) as n
              from judged),
            rejected as (
              insert into loader.reject
              select line, coalesce(reason, 'duplicate key'),
                concat_ws(',', employee_id, cycle, criterion_code, rating, reviewer_id, review_date, evidence)
              from ranked where reason is not null or n > 1)
            insert into loader.review (employee_id, cycle, criterion_code, rating, reviewer_id, review_date, evidence)
            select employee_id, cycle, criterion_code, rating::smallint, reviewer_id, review_date::date, evidence
            from ranked where reason is null and n = 1""";

    private final DataSource dataSource;

    SqlLoader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void prepare(int before) throws SQLException {
        LoaderTables.create(dataSource, before);
    }

    @Override
    public void load(Path file) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy loader.staging from stdin with (format csv, header true)", in, 1 << 16);
            connection.setAutoCommit(false);
            statement.execute("set local jit = off");
            statement.execute("analyze loader.staging");
            statement.execute(JUDGE);
            connection.commit();
        }
    }
}
