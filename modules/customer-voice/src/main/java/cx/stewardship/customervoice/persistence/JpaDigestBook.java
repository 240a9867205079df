package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.DigestBook;
import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@ApplicationScoped
@Transactional
public class JpaDigestBook implements DigestBook {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaDigestBook() {}

    @Inject
    public JpaDigestBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public DigestChoice choiceOf(PersonId person) {
        Set<Long> leftOut = new HashSet<>(Database.list(
                entityManager,
                "select department_id from customer_voice.digest_left_out where person_id = ?",
                List.of(person.value()),
                row -> row.getLong(1)));
        return Database.list(
                        entityManager,
                        "select weekday, at_hour from customer_voice.digest_choice where person_id = ?",
                        List.of(person.value()),
                        row -> new DigestChoice(DayOfWeek.of(row.getInt(1)), row.getInt(2), leftOut))
                .stream()
                .findFirst()
                .orElse(DigestChoice.USUAL);
    }

    @Override
    public void choose(PersonId person, DigestChoice choice) {
        Database.with(entityManager, connection -> {
            run(connection, "delete from customer_voice.digest_left_out where person_id = ?", List.of(person.value()));
            run(connection, "delete from customer_voice.digest_choice where person_id = ?", List.of(person.value()));
            run(
                    connection,
                    "insert into customer_voice.digest_choice (person_id, weekday, at_hour) values (?, ?, ?)",
                    List.of(person.value(), choice.weekday().getValue(), choice.hour()));
            for (Long department : choice.leftOut()) {
                run(
                        connection,
                        "insert into customer_voice.digest_left_out (person_id, department_id) values (?, ?)",
                        List.of(person.value(), department));
            }
            return choice;
        });
    }

    @Override
    public boolean isTold(PersonId person, LocalDate week) {
        return Database.number(
                        entityManager,
                        "select count(*) from customer_voice.digest_told where person_id = ? and week = ?",
                        List.of(person.value(), week))
                > 0;
    }

    @Override
    public void told(PersonId person, LocalDate week, Instant now) {
        Database.with(entityManager, connection -> {
            run(
                    connection,
                    "insert into customer_voice.digest_told (person_id, week, told_at) values (?, ?, ?)",
                    List.of(person.value(), week, now));
            return week;
        });
    }

    private static void run(Connection connection, String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Database.bind(statement, parameters);
            statement.executeUpdate();
        }
    }
}
