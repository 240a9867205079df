package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ThemeState state = ThemeState.ACTIVE;

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "successor_id")
    private @Nullable Long successorId;

    @Column(name = "starter")
    private @Nullable String starter;

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

    /** One of the categories that come ready, for this department. */
    public static Theme ready(
            String starter, DepartmentId department, String name, String definition, Instant at, String by) {
        Theme theme = new Theme(department, name, definition, at, by);
        theme.starter = starter;
        return theme;
    }

    public void rename(String to) {
        requireActive();
        name = checkedName(to);
    }

    /** From now on only people put comments here, and the product proposes no merge. */
    public void lock() {
        requireActive();
        locked = true;
    }

    public void unlock() {
        requireActive();
        locked = false;
    }

    /**
     * Another theme takes its place, wherever this one is referred to.
     *
     * @throws Refusal when either has ended, they are one, or belong to different departments
     */
    public void mergeInto(Theme other) {
        requireActive();
        other.requireActive();
        if (other.id().equals(id())) {
            throw Refusal.invalid("voice.merge.itself");
        }
        if (other.departmentId != departmentId) {
            throw Refusal.invalid("voice.merge.otherDepartment");
        }
        state = ThemeState.MERGED;
        successorId = other.id().value();
    }

    public void dissolve() {
        requireActive();
        state = ThemeState.DISSOLVED;
    }

    /** As it was before something was done to it. */
    public void restore(String name, String definition, ThemeState state, boolean locked, @Nullable Long successor) {
        this.name = name;
        this.definition = definition;
        this.state = state;
        this.locked = locked;
        this.successorId = successor;
    }

    /** The theme that took the place of the one into which this was merged took this one's place, too. */
    public void follow(ThemeId last) {
        successorId = last.value();
    }

    /** @throws Refusal when it was merged or dissolved: what has ended is not changed */
    public void requireActive() {
        if (state == ThemeState.MERGED) {
            throw Refusal.conflict("voice.theme.merged", name);
        }
        if (state == ThemeState.DISSOLVED) {
            throw Refusal.conflict("voice.theme.dissolved", name);
        }
    }

    /**
     * That it is still what somebody looked at when deciding.
     *
     * @param seen its version then; null when nobody looked, as in a program
     */
    public void requireUnchangedSince(@Nullable Integer seen) {
        if (seen != null && seen != version) {
            throw Refusal.conflict("voice.theme.changedMeanwhile", name);
        }
    }

    /** Says which comments belong here; blank takes the definition away. */
    public void define(String as) {
        requireActive();
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

    public ThemeState state() {
        return state;
    }

    public boolean isActive() {
        return state == ThemeState.ACTIVE;
    }

    public boolean isLocked() {
        return locked;
    }

    /** The theme that took its place. */
    public Optional<ThemeId> successor() {
        return Optional.ofNullable(successorId).map(ThemeId::new);
    }

    /** The code of the ready category that it is. */
    public Optional<String> starter() {
        return Optional.ofNullable(starter);
    }

    public int version() {
        return version;
    }
}
