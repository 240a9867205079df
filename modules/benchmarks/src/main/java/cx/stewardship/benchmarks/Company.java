package cx.stewardship.benchmarks;

import cx.stewardship.shared.schema.Migrations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The product's own database with the people of the file and nothing else. */
final class Company implements AutoCloseable {

    private final EntityManagerFactory factory;

    Company(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            for (String schema : Migrations.SCHEMAS) {
                statement.execute("drop schema if exists " + schema + " cascade");
            }
            statement.execute("drop schema if exists batch cascade");
        }
        Migrations.migrate(dataSource, Company.class.getClassLoader());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into organization.person (id, employee_number, name, job_title) values (?, ?, ?, 'Clerk')")) {
            for (int i = 0; i < ReviewRows.PEOPLE; i++) {
                insert.setLong(1, i + 1L);
                insert.setString(2, ReviewRows.person(i));
                insert.setString(3, "Person " + i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.createStatement().execute("analyze");
        }
        factory = Persistence.createEntityManagerFactory(
                "benchmarks", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
