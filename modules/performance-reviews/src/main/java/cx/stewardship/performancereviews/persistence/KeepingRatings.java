package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.RatedElsewhere.Kept;
import cx.stewardship.performancereviews.domain.RatedElsewhere.RatedRow;
import cx.stewardship.performancereviews.persistence.StoredRating.ReviewKey;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ratings of a call, as they were and as they shall be. */
final class KeepingRatings {

    private static final String REVIEW =
            "id, cycle_id, employee_id, reviewer_id, department_id, job_title, state, held_on, overall, import_id, lock_version";

    private static final String RATING =
            "id, review_id, criterion_id, weight, self_rating, manager_rating, manager_comment,"
                    + " rated_on, import_id, identity";

    private static final String UPDATE_RATING =
            """
            update performance_reviews.rating
            set review_id = ?, criterion_id = ?, self_rating = ?, manager_rating = ?, manager_comment = ?, rated_on = ?
            where id = ?""";

    private static final String DELETE_EMPTY =
            """
            delete from performance_reviews.review r where r.id in (#)
                and not exists (select 1 from performance_reviews.rating t where t.review_id = r.id)""";

    private final Connection connection;
    private final RatingsImport of;
    private final CyclesAndCriteria names;
    private final StoredRatings stored;
    /** Reviews of this call: all their ratings are at hand. */
    private final Set<Long> made = new HashSet<>();

    KeepingRatings(Connection connection, RatingsImport of, CyclesAndCriteria names) {
        this.connection = connection;
        this.of = of;
        this.names = names;
        this.stored = new StoredRatings(connection);
    }

    List<Kept> keep(List<RatedRow> rows) throws SQLException {
        names.findOrMake(rows);
        List<StoredRating> wanted = new ArrayList<>(rows.size());
        rows.forEach(row -> wanted.add(wanted(row)));
        Map<String, StoredRating> before = stored.find(rows, wanted);
        Map<String, StoredRating> after = new LinkedHashMap<>();
        Map<String, RatedRow> latest = new HashMap<>();
        List<Kept> kept = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            RatedRow row = rows.get(i);
            StoredRating now = wanted.get(i);
            StoredRating then = after.getOrDefault(row.identity(), before.get(row.identity()));
            kept.add(kept(row, then, now));
            if (!now.equals(then)) {
                after.put(row.identity(), now);
                latest.put(row.identity(), row);
            }
        }
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        if (!of.dryRun() && !after.isEmpty()) {
            write(after, latest, before.keySet());
        }
        return kept;
    }

    private Kept kept(RatedRow row, @Nullable StoredRating then, StoredRating now) throws SQLException {
        if (then == null) {
            return Kept.ADDED;
        }
        if (then.equals(now)) {
            return Kept.UNCHANGED;
        }
        List<Change> changes = new ArrayList<>();
        for (Change change : Change.between(then.said(), now.said())) {
            changes.add(new Change(
                    change.field(),
                    names.name(change.field(), change.before()),
                    names.name(change.field(), change.after())));
        }
        return new Kept(false, stored.ratingIfStored(row.identity()).orElse(0), changes);
    }

    private StoredRating wanted(RatedRow row) {
        return new StoredRating(
                new ReviewKey(
                        names.cycle(row.cycle()),
                        row.employee().value(),
                        row.reviewer() == null ? null : row.reviewer().value()),
                names.criterion(row.criterion()),
                row.self(),
                row.manager(),
                row.comment(),
                row.on());
    }

    private void write(Map<String, StoredRating> after, Map<String, RatedRow> latest, Set<String> before)
            throws SQLException {
        makeReviews(after, latest);
        Set<Long> touched = new HashSet<>();
        Set<Long> left = new HashSet<>();
        List<String> added = after.keySet().stream()
                .filter(identity -> !before.contains(identity))
                .toList();
        List<Long> keys = Sql.keys(connection, "performance_reviews.rating_id", added.size());
        for (int i = 0; i < added.size(); i++) {
            stored.madeRating(added.get(i), keys.get(i));
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE_RATING);
                BulkInsert insert = BulkInsert.into(connection, "performance_reviews.rating", RATING)) {
            List<Map.Entry<String, StoredRating>> changed = new ArrayList<>();
            for (Map.Entry<String, StoredRating> entry : after.entrySet()) {
                long review = stored.review(entry.getValue().review());
                touched.add(review);
                if (stored.reviewBefore(entry.getKey()).isPresent()) {
                    changed.add(entry);
                } else {
                    insert(insert, entry.getValue(), review, entry.getKey());
                }
            }
            insert.finish();
            for (Map.Entry<String, StoredRating> entry : changed) {
                long review = stored.review(entry.getValue().review());
                long was = stored.reviewBefore(entry.getKey()).orElseThrow();
                if (was != review) {
                    left.add(was);
                }
                bind(update, entry.getValue(), review, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
        touched.addAll(left);
        touched.removeAll(made);
        Sql.change(connection, JdbcRatedElsewhere.OVERALL, touched);
        if (!left.isEmpty()) {
            Sql.change(connection, DELETE_EMPTY, left);
        }
    }

    private void insert(BulkInsert insert, StoredRating now, long review, String identity) throws SQLException {
        insert.add(
                stored.rating(identity),
                review,
                now.criterion(),
                1,
                now.self(),
                now.manager(),
                now.comment(),
                now.on(),
                of.id(),
                RatedRow.externalId(identity).isPresent() ? identity : null);
    }

    private void bind(PreparedStatement statement, StoredRating now, long review, String identity) throws SQLException {
        statement.setLong(1, review);
        statement.setLong(2, now.criterion());
        statement.setBigDecimal(3, now.self());
        statement.setBigDecimal(4, now.manager());
        statement.setString(5, now.comment());
        statement.setDate(6, java.sql.Date.valueOf(now.on()));
        statement.setLong(7, stored.rating(identity));
    }

    private void makeReviews(Map<String, StoredRating> after, Map<String, RatedRow> latest) throws SQLException {
        Map<ReviewKey, RatedRow> wanted = new LinkedHashMap<>();
        after.forEach((identity, rating) ->
                wanted.putIfAbsent(rating.review(), Objects.requireNonNull(latest.get(identity))));
        wanted.keySet().removeIf(stored::hasReview);
        Map<ReviewKey, List<StoredRating>> ratings = new HashMap<>();
        for (StoredRating rating : after.values()) {
            if (wanted.containsKey(rating.review())) {
                ratings.computeIfAbsent(rating.review(), key -> new ArrayList<>())
                        .add(rating);
            }
        }
        List<Long> keys = Sql.keys(connection, "performance_reviews.review_id", wanted.size());
        int next = 0;
        try (BulkInsert insert = BulkInsert.into(connection, "performance_reviews.review", REVIEW)) {
            for (Map.Entry<ReviewKey, RatedRow> entry : wanted.entrySet()) {
                long id = keys.get(next++);
                ReviewKey key = entry.getKey();
                RatedRow row = entry.getValue();
                List<StoredRating> all = ratings.getOrDefault(key, List.of());
                insert.add(
                        id,
                        key.cycle(),
                        key.employee(),
                        key.reviewer(),
                        row.department() == null ? null : row.department().value(),
                        row.jobTitle(),
                        "SHARED",
                        StoredRating.latestDay(all, row.on()),
                        StoredRating.mean(all),
                        of.id(),
                        1);
                stored.madeReview(key, id);
                made.add(id);
            }
            insert.finish();
        }
    }
}
