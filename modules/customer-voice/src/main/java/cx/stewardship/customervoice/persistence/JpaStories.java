package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;

import cx.stewardship.customervoice.domain.Stories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stories in the database. */
@ApplicationScoped
public class JpaStories implements Stories {

    private static final String SELECT =
            """
            select s.id, s.title, s.situation, s.cause, s.changed, s.theme_id, s.told_by_comment_id, c.text
            from customer_voice.story s join customer_voice.comment c on c.id = s.told_by_comment_id""";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaStories() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaStories(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Story> all() {
        return read(" order by s.id", List.of());
    }

    @Override
    public Optional<Story> behindWhich(long commentId) {
        return read(
                        " where s.id in (select b.story_id from customer_voice.story_comment b where b.comment_id = ?) order by s.id",
                        List.of(commentId))
                .stream()
                .findFirst();
    }

    private List<Story> read(String where, List<?> parameters) {
        return list(
                entityManager,
                SELECT + where,
                parameters,
                row -> new Story(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getString(8)));
    }
}
