package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.ThemeRises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
@Transactional
public class JpaThemeRises implements ThemeRises {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeRises() {}

    @Inject
    public JpaThemeRises(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean begins(long theme, LocalDate monday) {
        return Database.with(entityManager, connection -> {
            int goesOn = run(
                    connection,
                    "update customer_voice.theme_rise set last_monday = case when last_monday < ? then ? else last_monday"
                            + " end where theme_id = ? and last_monday >= ?",
                    List.of(monday, monday, theme, monday.minusWeeks(WEEKS_BETWEEN)));
            if (goesOn > 0) {
                return false;
            }
            run(
                    connection,
                    "insert into customer_voice.theme_rise (theme_id, first_monday, last_monday) values (?, ?, ?)",
                    List.of(theme, monday, monday));
            return true;
        });
    }

    private static int run(Connection connection, String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Database.bind(statement, parameters);
            return statement.executeUpdate();
        }
    }
}
