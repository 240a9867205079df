package cx.stewardship.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What the loaders on PostgreSQL fill, the same for each: reviews with three foreign keys, a check, a primary and a unique key,
 * and the rejected rows with line and reason.
 */
final class LoaderTables {

    private static final String TABLES =
            """
            drop schema if exists loader cascade;
            create schema loader;
            create table loader.employee (employee_id varchar(7) primary key);
            insert into loader.employee select 'E' || lpad(i::text, 6, '0') from generate_series(0, 19999) i;
            create table loader.criterion (code varchar(3) primary key);
            insert into loader.criterion select 'C' || lpad(i::text, 2, '0') from generate_series(0, 9) i;
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
            create table loader.reject (line bigint, reason text not null, raw text);
            create table loader.staging (employee_id text, cycle text, criterion_code text, rating text, reviewer_id text,
                review_date text, evidence text);
            analyze loader.employee; analyze loader.criterion; checkpoint""";

    private static final String EARLIER =
            """
            insert into loader.review (employee_id, cycle, criterion_code, rating, reviewer_id, review_date, evidence)
                select 'E' || lpad((i %% 20000)::text, 6, '0'), 'Early ' || i / 20000, 'C0' || c, 3,
                    'E' || lpad((i * 31 %% 20000)::text, 6, '0'), date '2001-06-30', repeat('customer response quality ', 4)
                from generate_series(0, %d - 1) i, generate_series(0, 9) c;
            analyze loader.review; checkpoint""";

    private LoaderTables() {}

    /**
     * Makes them anew.
     *
     * @param before reviews that are there already; a multiple of ten
     */
    static void create(DataSource dataSource, int before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES.split(";")) {
                statement.execute(sql);
            }
            if (before > 0) {
                for (String sql : EARLIER.formatted(before / 10).split(";")) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Nothing of them stays in the way of who comes next. */
    static void drop(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists loader cascade");
        }
    }

    /** @return reviews taken and rows rejected, to prove that a loader did its work */
    static String counted(DataSource dataSource, int before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select (select count(*) from loader.review) - " + before
                        + ", (select count(*) from loader.reject)")) {
            rows.next();
            return rows.getLong(1) + " taken, " + rows.getLong(2) + " rejected";
        }
    }
}
