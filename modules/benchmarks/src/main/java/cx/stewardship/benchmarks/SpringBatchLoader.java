package cx.stewardship.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What a Java team would pick: a chunked job of Spring Batch with its job repository in the same PostgreSQL, a connection pool,
 * one thread, 1,000 rows a chunk, people and criteria looked up in memory. A row that is there already is found either by the
 * update counts of plain batches, or by one look-up a chunk, which lets the driver rewrite the batch to multi-row inserts.
 */
final class SpringBatchLoader implements Yardstick, AutoCloseable {

    private static final int CHUNK = 1_000;
    private static final String INSERT = "insert into review (employee_id, cycle, criterion_code, rating, reviewer_id,"
            + " review_date, evidence) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String REJECT = "insert into reject (line, reason, raw) values (?, ?, ?)";
    private static final String THERE = "select r.employee_id, r.cycle, r.criterion_code"
            + " from unnest(?::varchar(7)[], ?::varchar[], ?::varchar(3)[]) as k (employee, cycle, criterion)"
            + " join review r on r.employee_id = k.employee and r.cycle = k.cycle and r.criterion_code = k.criterion";

    /** @param reason why it is rejected */
    private record Row(int line, List<String> cells, @Nullable String reason) {
        String key() {
            return cells.get(0) + '|' + cells.get(1) + '|' + cells.get(2);
        }

        Row rejected(String why) {
            return new Row(line, cells, why);
        }
    }

    private final DataSource tables;
    private final HikariDataSource dataSource;
    private final JdbcTransactionManager transactions;
    private final boolean rewritten;

    /** @param rewritten look-ups and multi-row inserts, not update counts */
    SpringBatchLoader(DataSource tables, String url, String user, boolean rewritten) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(System.getProperty("password", ""));
        config.addDataSourceProperty("currentSchema", "loader");
        config.addDataSourceProperty("reWriteBatchedInserts", rewritten);
        config.setMaximumPoolSize(6);
        this.tables = tables;
        this.rewritten = rewritten;
        this.dataSource = new HikariDataSource(config);
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    @Override
    public void prepare(int before) throws SQLException {
        LoaderTables.create(tables, before);
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(dataSource);
    }

    @Override
    public void load(Path file) throws Exception {
        JobRepository repository = repository();
        TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
        jobs.setJobRepository(repository);
        jobs.setJobRegistry(new MapJobRegistry());
        jobs.setTaskExecutor(new SyncTaskExecutor());
        jobs.afterPropertiesSet();
        JobExecution execution = jobs.start(job(repository, file), new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    execution.toString(), execution.getAllFailureExceptions().get(0));
        }
    }

    private JobRepository repository() throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    private Job job(JobRepository repository, Path file) {
        FlatFileItemReader<Row> reader = new FlatFileItemReaderBuilder<Row>()
                .name("reviews")
                .resource(new FileSystemResource(file))
                .linesToSkip(1)
                .encoding("UTF-8")
                .lineMapper(SpringBatchLoader::row)
                .build();
        JdbcTemplate select = new JdbcTemplate(dataSource);
        Set<String> people = new HashSet<>(select.queryForList("select employee_id from employee", String.class));
        Set<String> criteria = new HashSet<>(select.queryForList("select code from criterion", String.class));
        return new JobBuilder("reviews", repository)
                .start(new StepBuilder("load", repository)
                        .<Row, Row>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(reader)
                        .processor(row -> judged(row, people, criteria))
                        .writer(writer(select))
                        .build())
                .build();
    }

    private static final DelimitedLineTokenizer TOKENS = new DelimitedLineTokenizer();

    private static Row row(String line, int number) {
        FieldSet fields = TOKENS.tokenize(line);
        return new Row(number, List.of(fields.getValues()), null);
    }

    private static Row judged(Row row, Set<String> people, Set<String> criteria) {
        List<String> cells = row.cells();
        if (!people.contains(cells.get(0))) {
            return row.rejected("unknown employee");
        }
        if (!criteria.contains(cells.get(2))) {
            return row.rejected("unknown criterion");
        }
        if (!people.contains(cells.get(4))) {
            return row.rejected("unknown reviewer");
        }
        if (cells.get(3).length() != 1
                || cells.get(3).charAt(0) < '1'
                || cells.get(3).charAt(0) > '5') {
            return row.rejected("rating out of range");
        }
        try {
            LocalDate.parse(cells.get(5));
            return row;
        } catch (DateTimeParseException e) {
            return row.rejected("malformed date");
        }
    }

    private ItemWriter<Row> writer(JdbcTemplate select) {
        List<Row> good = new ArrayList<>();
        List<Row> bad = new ArrayList<>();
        JdbcBatchItemWriter<Row> rejects = rejects();
        JdbcBatchItemWriter<Row> reviews = reviews(good, bad);
        return chunk -> {
            good.clear();
            bad.clear();
            for (Row row : chunk) {
                (row.reason() == null ? good : bad).add(row);
            }
            if (rewritten) {
                Set<String> seen = there(select, good);
                good.removeIf(row -> {
                    boolean repeated = !seen.add(row.key());
                    if (repeated) {
                        bad.add(row.rejected("duplicate key"));
                    }
                    return repeated;
                });
            }
            if (!good.isEmpty()) {
                reviews.write(new Chunk<>(good));
            }
            if (!bad.isEmpty()) {
                rejects.write(new Chunk<>(bad));
            }
        };
    }

    private JdbcBatchItemWriter<Row> reviews(List<Row> good, List<Row> bad) {
        JdbcBatchItemWriter<Row> writer = new JdbcBatchItemWriter<>() {
            @Override
            protected void processUpdateCounts(int[] counts) {
                for (int i = 0; !rewritten && i < counts.length; i++) {
                    if (counts[i] == 0) {
                        bad.add(good.get(i).rejected("duplicate key"));
                    }
                }
            }
        };
        writer.setDataSource(dataSource);
        writer.setSql(INSERT);
        writer.setAssertUpdates(false);
        writer.setItemPreparedStatementSetter(SpringBatchLoader::bind);
        writer.afterPropertiesSet();
        return writer;
    }

    private JdbcBatchItemWriter<Row> rejects() {
        JdbcBatchItemWriter<Row> writer = new JdbcBatchItemWriterBuilder<Row>()
                .dataSource(dataSource)
                .sql(REJECT)
                .assertUpdates(false)
                .itemPreparedStatementSetter((row, statement) -> {
                    statement.setLong(1, row.line());
                    statement.setString(2, row.reason());
                    statement.setString(3, String.join(",", row.cells()));
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static void bind(Row row, PreparedStatement statement) throws SQLException {
        List<String> cells = row.cells();
        statement.setString(1, cells.get(0));
        statement.setString(2, cells.get(1));
        statement.setString(3, cells.get(2));
        statement.setShort(4, (short) (cells.get(3).charAt(0) - '0'));
        statement.setString(5, cells.get(4));
        statement.setObject(6, LocalDate.parse(cells.get(5)));
        statement.setString(7, cells.get(6));
    }

    private static Set<String> there(JdbcTemplate select, List<Row> rows) {
        String[][] keys = new String[3][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < keys.length; k++) {
                keys[k][i] = rows.get(i).cells().get(k);
            }
        }
        Set<String> there = new HashSet<>();
        select.query(
                THERE,
                statement -> {
                    for (int k = 0; k < keys.length; k++) {
                        statement.setArray(k + 1, statement.getConnection().createArrayOf("text", keys[k]));
                    }
                },
                found -> {
                    there.add(found.getString(1) + '|' + found.getString(2) + '|' + found.getString(3));
                });
        return there;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
