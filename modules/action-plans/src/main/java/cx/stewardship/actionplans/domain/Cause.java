package cx.stewardship.actionplans.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the issue keeps happening: five times "why?", and the comments that bear it out. */
@Entity
@Table(name = "cause")
public class Cause {

    static final int MOST_WHYS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cause_id")
    @SequenceGenerator(name = "cause_id", sequenceName = "cause_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    @Column(name = "summary")
    private String summary;

    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private CauseCategory category;

    @ElementCollection
    @CollectionTable(name = "cause_why", joinColumns = @JoinColumn(name = "cause_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> whys = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cause_comment", joinColumns = @JoinColumn(name = "cause_id"))
    @Column(name = "comment_id")
    private Set<Long> comments = new LinkedHashSet<>();

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "set_aside_because")
    private @Nullable String setAsideBecause;

    @SuppressWarnings("NullAway.Init")
    protected Cause() {}

    Cause(ActionPlan plan, CauseWording wording, Instant at) {
        this.plan = plan;
        this.summary = wording.summary();
        this.category = wording.category();
        this.whys = new ArrayList<>(wording.whys());
        this.comments = new LinkedHashSet<>(wording.comments());
        this.writtenAt = at;
    }

    void setAside(String because) {
        this.setAsideBecause = because;
    }

    void link(Collection<Long> more) {
        comments.addAll(more);
    }

    /** @throws IllegalStateException when it has not been stored yet */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    CauseWording wording() {
        return new CauseWording(summary, category, whys, comments);
    }

    /** The cause in a few words. */
    public String summary() {
        return summary;
    }

    public CauseCategory category() {
        return category;
    }

    /** From what the customer met down to where it begins. */
    public List<String> whys() {
        return List.copyOf(whys);
    }

    /** The comments that bear it out, by their ids. */
    public Set<Long> comments() {
        return Set.copyOf(comments);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public boolean isSetAside() {
        return setAsideBecause != null;
    }

    /** Why it is not the root cause after all. */
    public Optional<String> setAsideBecause() {
        return Optional.ofNullable(setAsideBecause);
    }
}
