package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.SavedView;
import cx.stewardship.organization.domain.ViewBook;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.view.SavedViews.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaViewBook implements ViewBook {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaViewBook() {}

    @Inject
    public JpaViewBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(SavedView view) {
        entityManager.persist(view);
        entityManager.flush();
    }

    @Override
    public void remove(SavedView view) {
        entityManager.remove(view);
    }

    @Override
    public Optional<SavedView> find(long id) {
        return Optional.ofNullable(entityManager.find(SavedView.class, id));
    }

    @Override
    public List<SavedView> keptBy(PersonId owner) {
        return entityManager
                .createQuery(
                        "select v from SavedView v where v.ownerId = :owner order by v.page, v.name, v.id",
                        SavedView.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    @Override
    public List<SavedView> sharedWith(PersonId reader, Collection<DepartmentId> departments, String page) {
        List<Long> ids = new ArrayList<>(List.of(0L));
        departments.forEach(department -> ids.add(department.value()));
        return entityManager
                .createQuery(
                        """
                        select v from SavedView v where v.page = :page and v.ownerId <> :reader
                        and (v.sharing = :company or v.sharing = :department and v.departmentId in :departments)
                        order by v.name, v.id""",
                        SavedView.class)
                .setParameter("page", page)
                .setParameter("reader", reader.value())
                .setParameter("company", Sharing.COMPANY)
                .setParameter("department", Sharing.DEPARTMENT)
                .setParameter("departments", ids)
                .getResultList();
    }
}
