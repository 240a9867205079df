package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.RatedElsewhere.RatedRow;
import cx.stewardship.performancereviews.persistence.StoredRating.ReviewKey;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/** What is stored of the ratings of a file, and under which keys they and their reviews stand. */
final class StoredRatings {

    /** What a rating is known by that has no id of its own where it comes from. */
    private record OwnKey(long review, long criterion) {}

    private static final String REVIEWS_OF = "select id, employee_id, reviewer_id from performance_reviews.review"
            + " where import_id is not null and cycle_id = %d and employee_id in (#)";

    /**
     * Person by person over the index, never by reading all reviews there are or all of the cycle, which a new cycle's missing
     * statistics suggest: hence the {@code offset} and the sum.
     */
    private static final String REVIEWS_OF_EACH =
            """
            select r.id, p.id employee_id, r.reviewer_id from organization.person p,
                lateral (select v.id, v.reviewer_id from performance_reviews.review v
                    where v.employee_id = p.id and v.cycle_id + 0 = %d and v.import_id is not null offset 0) r
            where p.id in (#)""";

    private static final String RATINGS =
            """
            select t.id, t.identity, t.criterion_id, t.self_rating, t.manager_rating, t.manager_comment, t.rated_on,
                   t.review_id, r.cycle_id, r.employee_id, r.reviewer_id
            from performance_reviews.rating t join performance_reviews.review r on r.id = t.review_id
            where t.import_id is not null""";

    private final Connection connection;
    /** By review as files name it, and by the identity of ratings. */
    private final Map<ReviewKey, Long> reviewKeys = new HashMap<>();

    private final Map<String, Long> ratingKeys = new HashMap<>();
    private final Map<String, Long> reviewOfRating = new HashMap<>();

    StoredRatings(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param wanted what shall be stored of each of the rows
     * @return by identity what is stored
     */
    Map<String, StoredRating> find(List<RatedRow> rows, List<StoredRating> wanted) throws SQLException {
        findReviews(wanted);
        return ratings(rows, wanted);
    }

    /** Under which a review stands; must have been found or made. */
    long review(ReviewKey review) {
        return Objects.requireNonNull(reviewKeys.get(review), () -> "no review " + review);
    }

    boolean hasReview(ReviewKey review) {
        return reviewKeys.containsKey(review);
    }

    void madeReview(ReviewKey review, long id) {
        reviewKeys.put(review, id);
    }

    /** The review in which a rating stood before these rows; empty for a rating that is new. */
    OptionalLong reviewBefore(String identity) {
        Long review = reviewOfRating.get(identity);
        return review == null ? OptionalLong.empty() : OptionalLong.of(review);
    }

    /** Under which a rating stands; must have been found, or got its key. */
    long rating(String identity) {
        return Objects.requireNonNull(ratingKeys.get(identity), () -> "no rating " + identity);
    }

    /** The same, where it may be one that nobody stored yet: an earlier row of a rehearsal made it. */
    OptionalLong ratingIfStored(String identity) {
        Long rating = ratingKeys.get(identity);
        return rating == null ? OptionalLong.empty() : OptionalLong.of(rating);
    }

    void madeRating(String identity, long id) {
        ratingKeys.put(identity, id);
    }

    /** Reviews of these ratings that came by file before. */
    private void findReviews(List<StoredRating> wanted) throws SQLException {
        Map<Long, Set<Long>> people = new HashMap<>();
        for (StoredRating stored : wanted) {
            people.computeIfAbsent(stored.review().cycle(), cycle -> new HashSet<>())
                    .add(stored.review().employee());
        }
        String statement = BulkInsert.isPostgres(connection) ? REVIEWS_OF_EACH : REVIEWS_OF;
        for (Map.Entry<Long, Set<Long>> entry : people.entrySet()) {
            long cycle = entry.getKey();
            Sql.in(
                    connection,
                    statement.formatted(cycle),
                    entry.getValue(),
                    result -> reviewKeys.put(
                            new ReviewKey(cycle, result.getLong("employee_id"), Sql.longOrNull(result, "reviewer_id")),
                            result.getLong("id")));
        }
    }

    /** What is stored. Without an id of its own, a rating can only be there when its review is. */
    private Map<String, StoredRating> ratings(List<RatedRow> rows, List<StoredRating> wanted) throws SQLException {
        Set<String> external = new LinkedHashSet<>();
        Map<OwnKey, String> own = new HashMap<>();
        Set<Long> reviews = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Long review = reviewKeys.get(wanted.get(i).review());
            if (rows.get(i).hasExternalId()) {
                external.add(rows.get(i).identity());
            } else if (review != null) {
                reviews.add(review);
                own.put(
                        new OwnKey(review, wanted.get(i).criterion()),
                        rows.get(i).identity());
            }
        }
        Map<String, StoredRating> found = new HashMap<>();
        Sql.in(
                connection,
                RATINGS + " and t.identity in (#)",
                external,
                row -> found.put(row.getString("identity"), stored(row, row.getString("identity"))));
        // not "and t.identity is null": the embedded database would go through all that have none
        Sql.in(connection, RATINGS + " and t.review_id in (#)", reviews, row -> {
            String identity = own.get(new OwnKey(row.getLong("review_id"), row.getLong("criterion_id")));
            if (identity == null || row.getString("identity") != null) {
                return false;
            }
            found.put(identity, stored(row, identity));
            return true;
        });
        return found;
    }

    private StoredRating stored(ResultSet row, String identity) throws SQLException {
        ReviewKey review =
                new ReviewKey(row.getLong("cycle_id"), row.getLong("employee_id"), Sql.longOrNull(row, "reviewer_id"));
        ratingKeys.put(identity, row.getLong("id"));
        reviewKeys.put(review, row.getLong("review_id"));
        reviewOfRating.put(identity, row.getLong("review_id"));
        return new StoredRating(
                review,
                row.getLong("criterion_id"),
                row.getBigDecimal("self_rating"),
                row.getBigDecimal("manager_rating"),
                row.getString("manager_comment"),
                Objects.requireNonNull(Sql.day(row, "rated_on")));
    }
}
