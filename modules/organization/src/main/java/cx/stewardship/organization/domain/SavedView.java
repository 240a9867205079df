package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.view.SavedViews.Sharing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter of a list under a name. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    public static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_id")
    @SequenceGenerator(name = "saved_view_id", sequenceName = "saved_view_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "page")
    private String page;

    @Column(name = "name")
    private String name;

    @Column(name = "query")
    private String query;

    @Enumerated(EnumType.STRING)
    @Column(name = "shared_with")
    private Sharing sharing;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    /** @throws Refusal (invalid) when the name or the filter cannot be used */
    @SuppressWarnings("NullAway.Init")
    public SavedView(PersonId owner, String page, String name, String query, Instant createdAt) {
        this.ownerId = owner.value();
        this.page = page;
        this.createdAt = createdAt;
        this.sharing = Sharing.NOBODY;
        rename(name);
        show(query);
    }

    /** @throws Refusal (invalid) without a name, or with one that is too long */
    public void rename(String wanted) {
        String plain = wanted.strip().replaceAll("\\p{Cntrl}+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refusal.invalid("organization.view.name", LONGEST_NAME);
        }
        this.name = plain;
    }

    /** @throws Refusal (invalid) when there is too much of it */
    public void show(String wanted) {
        String plain = wanted.startsWith("?") ? wanted.substring(1) : wanted;
        if (plain.length() > LONGEST_QUERY) {
            throw Refusal.invalid("organization.view.query", LONGEST_QUERY);
        }
        this.query = plain;
    }

    /** @param department of the owner; @throws Refusal (conflict) when it is to be shared with a department and there is none */
    public void share(Sharing wanted, @Nullable DepartmentId department) {
        if (wanted == Sharing.DEPARTMENT && department == null) {
            throw Refusal.conflict("organization.view.noDepartment");
        }
        this.sharing = wanted;
        this.departmentId = wanted == Sharing.DEPARTMENT && department != null ? department.value() : null;
    }

    public long id() {
        return id;
    }

    public PersonId owner() {
        return new PersonId(ownerId);
    }

    public String page() {
        return page;
    }

    public String name() {
        return name;
    }

    public String query() {
        return query;
    }

    public Sharing sharing() {
        return sharing;
    }

    public Optional<DepartmentId> department() {
        return Optional.ofNullable(departmentId).map(DepartmentId::new);
    }
}
