package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.customervoice.domain.Story;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stories in the database. */
@ApplicationScoped
public class JpaStories implements Stories {

    private static final String SELECT =
            """
            select s.id, s.title, s.situation, s.cause, s.changed, s.department_id, s.about_theme_id, t.name, s.told_by_comment_id,
              c.text, (select count(*) from customer_voice.story_comment b where b.story_id = s.id) as behind, s.written_at,
              s.put_away_at, s.version
            from customer_voice.story s join customer_voice.comment c on c.id = s.told_by_comment_id
            left join customer_voice.theme t on t.id = s.about_theme_id""";

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
    public List<Told> all() {
        return read(" where s.put_away_at is null order by s.id", List.of());
    }

    @Override
    public List<Told> of(@Nullable Set<Long> departments, boolean putAway, int most) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        return read(
                " where s.put_away_at is " + (putAway ? "not null" : "null")
                        + (departments == null ? "" : " and s.department_id in (" + marks(departments) + ")")
                        + " order by s.id desc fetch first " + most + " rows only",
                departments == null ? List.of() : List.copyOf(departments));
    }

    @Override
    public Optional<Told> find(StoryId id) {
        return read(" where s.id = ?", List.of(id.value())).stream().findFirst();
    }

    @Override
    public Optional<Told> toldBy(long commentId) {
        return read(
                        " where s.told_by_comment_id = ? and s.put_away_at is null order by s.id fetch first 1 rows only",
                        List.of(commentId))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Story> get(StoryId id) {
        return Optional.ofNullable(entityManager.find(Story.class, id.value()));
    }

    @Override
    public Story add(Story story) {
        entityManager.persist(story);
        entityManager.flush();
        return story;
    }

    private List<Told> read(String where, List<?> parameters) {
        return list(entityManager, SELECT + where, parameters, row -> {
            long theme = row.getLong(7);
            Long themeId = row.wasNull() ? null : theme;
            return new Told(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    themeId,
                    row.getString(8),
                    row.getLong(9),
                    row.getString(10),
                    row.getInt(11),
                    instant(row, "written_at"),
                    row.getObject(13) != null,
                    row.getInt(14));
        });
    }
}
