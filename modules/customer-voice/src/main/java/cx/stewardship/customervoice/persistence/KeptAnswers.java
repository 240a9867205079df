package cx.stewardship.customervoice.persistence;

import cx.stewardship.shared.work.ReadOnce;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers about themes as they were read last. They are given again while no theme of the departments was made, changed, merged
 * or dissolved and no comment came into one, left it or changed in it; so they are never out of date, whoever wrote, on
 * whichever server. A transaction that has written something itself always reads anew, and nothing of it is kept: it may be
 * rolled back.
 */
final class KeptAnswers {

    /** Answers that are kept at most; a page asks for four, of as many departments as people look at. */
    private static final int MOST = 200;

    /**
     * A question and of which departments, null for all.
     *
     * @param more what else the answer depends on
     */
    record Question(String what, @Nullable Set<Long> departments, Object more) {}

    /**
     * What every write to themes and their comments moves on: versions, changes and the newest theme only grow, and a theme
     * that goes is missing in the number of themes.
     */
    private record Stamp(long themes, long newest, long versions, long changes) {}

    private record StampOf(@Nullable Set<Long> departments) {}

    private record Kept(Stamp stamp, Object answer) {}

    private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

    /** @param answer reads it; must not be changed by whoever gets it */
    @SuppressWarnings("unchecked")
    <T> T of(EntityManager entityManager, Question question, Supplier<T> answer) {
        Optional<Stamp> stamp =
                ReadOnce.of(new StampOf(question.departments()), () -> stamp(entityManager, question.departments()));
        if (stamp.isEmpty()) {
            return answer.get();
        }
        Stamp now = stamp.get();
        Kept last = kept.get(question);
        if (last != null && last.stamp().equals(now)) {
            return (T) last.answer();
        }
        T read = answer.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Kept(now, read));
        return read;
    }

    /** Nothing when this transaction has written something. */
    private static Optional<Stamp> stamp(EntityManager entityManager, @Nullable Set<Long> departments) {
        return Database.with(entityManager, connection -> Database.list(
                        connection,
                        "select count(*), coalesce(max(t.id), 0), coalesce(sum(t.version), 0),"
                                + " coalesce(sum(s.changes), 0), "
                                + (Database.isPostgres(connection)
                                        ? "cast(pg_current_xact_id_if_assigned() as text)"
                                        : "transaction_id()")
                                + " from customer_voice.theme t"
                                + " left join customer_voice.theme_size s on s.theme_id = t.id"
                                + (departments == null
                                        ? ""
                                        : " where t.department_id in (" + Database.marks(departments) + ")"),
                        departments == null ? List.of() : new ArrayList<>(departments),
                        KeptAnswers::read)
                .get(0));
    }

    private static Optional<Stamp> read(ResultSet row) throws SQLException {
        return row.getString(5) == null
                ? Optional.of(new Stamp(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                : Optional.empty();
    }
}
