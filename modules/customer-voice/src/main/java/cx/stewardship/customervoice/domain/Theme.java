package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What several customers said about the same thing, in one department. A person names it and says in a sentence what belongs
 * here; comments join it and leave it; a plan is made against it.
 */
@Entity
@Table(name = "theme")
public class Theme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_id")
    @SequenceGenerator(name = "theme_id", sequenceName = "theme_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "name")
    private String name;

    @Column(name = "definition")
    private String definition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Theme() {}

    @SuppressWarnings("NullAway.Init")
    public Theme(DepartmentId department, String name, String definition, Instant at, String by) {
        this.departmentId = department.value();
        this.name = checkedName(name);
        this.definition = checkedDefinition(definition);
        this.createdAt = at;
        this.createdBy = by;
    }

    public void rename(String to) {
        name = checkedName(to);
    }

    /** Says which comments belong here; blank takes the definition away. */
    public void define(String as) {
        definition = checkedDefinition(as);
    }

    private static String checkedName(String name) {
        String stripped = name.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty()) {
            throw Refusal.invalid("voice.theme.name.needed");
        }
        if (stripped.length() > 120) {
            throw Refusal.invalid("voice.theme.name.tooLong", stripped.length());
        }
        return stripped;
    }

    private static String checkedDefinition(String definition) {
        String stripped = definition.strip();
        if (stripped.length() > 1000) {
            throw Refusal.invalid("voice.theme.definition.tooLong", stripped.length());
        }
        return stripped;
    }

    public ThemeId id() {
        return new ThemeId(id);
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public String name() {
        return name;
    }

    public String definition() {
        return definition;
    }
}
