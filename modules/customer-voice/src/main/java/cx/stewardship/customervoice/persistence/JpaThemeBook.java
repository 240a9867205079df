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
    public void written() {
        entityManager.flush();
    }

    @Override
    public Optional<Theme> named(DepartmentId department, String name) {
        return entityManager
                .createQuery(
                        "select t from Theme t where t.departmentId = :department and lower(t.name) = :name and t.state ="
                                + " cx.stewardship.customervoice.domain.ThemeState.ACTIVE",
                        Theme.class)
                .setParameter("department", department.value())
                .setParameter("name", folded(name))
                .getResultStream()
                .findFirst();
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Theme> everNamed(DepartmentId department, String name) {
        return named(department, name).or(() -> entityManager
                .createQuery(
                        "select t from Theme t where t.departmentId = :department and lower(t.name) = :name and t.state ="
                                + " cx.stewardship.customervoice.domain.ThemeState.MERGED order by t.id desc",
                        Theme.class)
                .setParameter("department", department.value())
                .setParameter("name", folded(name))
                .getResultStream()
                .findFirst()
                .flatMap(Theme::successor)
                .flatMap(this::find)
                .filter(Theme::isActive));
    }

    @Override
    public List<Theme> mergedInto(ThemeId theme) {
        return entityManager
                .createQuery("select t from Theme t where t.successorId = :theme order by t.name", Theme.class)
                .setParameter("theme", theme.value())
                .getResultList();
    }

    @Override
    public List<Theme> of(DepartmentId department) {
        return entityManager
                .createQuery(
                        "select t from Theme t where t.departmentId = :department and t.state ="
                                + " cx.stewardship.customervoice.domain.ThemeState.ACTIVE order by t.name",
                        Theme.class)
                .setParameter("department", department.value())
                .getResultList();
    }
}
