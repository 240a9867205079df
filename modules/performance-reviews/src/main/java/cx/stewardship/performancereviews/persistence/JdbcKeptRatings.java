package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.KeptRatings;
import cx.stewardship.performancereviews.domain.RatedElsewhere.RatedRow;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@ApplicationScoped
public class JdbcKeptRatings implements KeptRatings {

    private static final String AFTER =
            """
            select t.id, t.identity, t.rated_on, t.self_rating, t.manager_rating, t.manager_comment,
                   p.employee_number, v.employee_number reviewer_number, c.name cycle_name, k.title, k.origin
            from performance_reviews.rating t
                join performance_reviews.review r on r.id = t.review_id
                join performance_reviews.cycle c on c.id = r.cycle_id
                join performance_reviews.criterion k on k.id = t.criterion_id
                join organization.person p on p.id = r.employee_id
                left join organization.person v on v.id = r.reviewer_id
            where t.id > ? and t.import_id is not null
            order by t.id
            limit""";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JdbcKeptRatings() {}

    @Inject
    public JdbcKeptRatings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<KeptRating> after(long key, int most) {
        try {
            return Sql.list(entityManager.unwrap(Connection.class), AFTER + " " + most, JdbcKeptRatings::rating, key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptRating rating(ResultSet result) throws SQLException {
        Optional<RatedRow.ExternalId> external =
                Optional.ofNullable(result.getString("identity")).flatMap(RatedRow::externalId);
        return new KeptRating(
                result.getLong("id"),
                result.getString("employee_number"),
                Objects.requireNonNull(Sql.day(result, "rated_on")),
                result.getString("cycle_name"),
                result.getString("origin").equals("OVERALL") ? null : result.getString("title"),
                result.getBigDecimal("self_rating"),
                result.getBigDecimal("manager_rating"),
                result.getString("reviewer_number"),
                external.map(RatedRow.ExternalId::source).orElse(null),
                external.map(RatedRow.ExternalId::id).orElse(null),
                result.getString("manager_comment"));
    }
}
