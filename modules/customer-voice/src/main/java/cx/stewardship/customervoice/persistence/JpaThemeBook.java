package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.DepartmentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Themes in the database. */
@ApplicationScoped
public class JpaThemeBook implements ThemeBook {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeBook() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeBook(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Theme add(Theme theme) {
        entityManager.persist(theme);
        entityManager.flush();
        return theme;
    }

    @Override
    public Optional<Theme> find(ThemeId id) {
        return Optional.ofNullable(entityManager.find(Theme.class, id.value()));
    }

    @Override
    public Optional<Theme> named(DepartmentId department, String name) {
        return entityManager
                .createQuery(
                        "select t from Theme t where t.departmentId = :department and lower(t.name) = :name",
                        Theme.class)
                .setParameter("department", department.value())
                .setParameter("name", name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Theme> of(DepartmentId department) {
        return entityManager
                .createQuery("select t from Theme t where t.departmentId = :department order by t.name", Theme.class)
                .setParameter("department", department.value())
                .getResultList();
    }
}
