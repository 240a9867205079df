package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.List;

/**
 * Writes the words of comments anew that an older version kept without their order, so that phrases are found in them: portion
 * by portion, each with its progress in one transaction, so that a kill loses nothing. On several servers it is done twice at
 * worst, with the same result.
 */
@ApplicationScoped
@Transactional
public class WordsInOrder {

    static final int PORTION = 1_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected WordsInOrder() {}

    @Inject
    public WordsInOrder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Old(long id, String text, String words) {}

    /** @return whether there is more to do */
    public boolean portion() {
        long upto = Database.number(entityManager, "select upto from customer_voice.words_in_order", List.of());
        if (upto < 0) {
            return false;
        }
        List<Old> portion = Database.list(
                entityManager,
                "select id, text, words from customer_voice.comment where id > ? order by id fetch first " + PORTION
                        + " rows only",
                List.of(upto),
                row -> new Old(row.getLong(1), row.getString(2), row.getString(3)));
        long next = portion.isEmpty() ? -1 : portion.get(portion.size() - 1).id();
        return Database.with(entityManager, connection -> {
            try (PreparedStatement update =
                            connection.prepareStatement("update customer_voice.comment set words = ? where id = ?");
                    PreparedStatement progress =
                            connection.prepareStatement("update customer_voice.words_in_order set upto = ?")) {
                for (Old old : portion) {
                    String words = Words.spoken(old.text());
                    if (!words.equals(old.words())) {
                        update.setString(1, words);
                        update.setLong(2, old.id());
                        update.addBatch();
                    }
                }
                update.executeBatch();
                progress.setLong(1, next);
                progress.executeUpdate();
                return next >= 0;
            }
        });
    }
}
