package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short tale: in which situation a customer was, what in the company caused it, and what has changed since. Comments stand
 * behind it; one of them tells it in the customer's own words, and those words everyone in the company may read.
 */
@Entity
@Table(name = "story")
public class Story {

    /** More comments than anybody reads behind one story. */
    public static final int MOST_BEHIND = 30;

    private static final int TITLE = 160;
    private static final int PART = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "story_id")
    @SequenceGenerator(name = "story_id", sequenceName = "story_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "about_theme_id")
    private @Nullable Long themeId;

    @Column(name = "title")
    private String title;

    @Column(name = "situation")
    private String situation;

    @Column(name = "cause")
    private String cause;

    @Column(name = "changed")
    private String changed;

    @Column(name = "told_by_comment_id")
    private long toldBy;

    @ElementCollection
    @CollectionTable(name = "story_comment", joinColumns = @JoinColumn(name = "story_id"))
    @Column(name = "comment_id")
    private Set<Long> behind = new HashSet<>();

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "put_away_at")
    private @Nullable Instant putAwayAt;

    @Version
    @Column(name = "version")
    private int version;

    /** What is told, in four parts; the last may be empty while nothing has changed yet. */
    public record Wording(String title, String situation, String cause, String changed) {

        public Wording {
            title = part(title.replaceAll("\\s+", " "), TITLE, "title", true);
            situation = part(situation, PART, "situation", true);
            cause = part(cause, PART, "cause", true);
            changed = part(changed, PART, "changed", false);
        }

        private static String part(String text, int longest, String part, boolean needed) {
            String stripped = text.strip();
            if (needed && stripped.isEmpty()) {
                throw Refusal.invalid("voice.story." + part + ".needed");
            }
            if (stripped.length() > longest) {
                throw Refusal.invalid("voice.story.tooLong", stripped.length(), longest);
            }
            return stripped;
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Story() {}

    /** @param theme it began with; null when it was made of chosen comments */
    @SuppressWarnings("NullAway.Init")
    public Story(DepartmentId department, @Nullable ThemeId theme, Instant at, String by) {
        this.departmentId = department.value();
        this.themeId = theme == null ? null : theme.value();
        this.writtenAt = at;
        this.writtenBy = by;
    }

    /**
     * Says what is told, and by whom.
     *
     * @param comments that stand behind it, one at least
     * @param best the one of them that tells it in the customer's own words
     */
    public void tell(Wording wording, Collection<Long> comments, long best) {
        if (comments.isEmpty()) {
            throw Refusal.invalid("voice.story.comments.needed");
        }
        if (comments.size() > MOST_BEHIND) {
            throw Refusal.invalid("voice.story.comments.tooMany", comments.size(), MOST_BEHIND);
        }
        if (!comments.contains(best)) {
            throw Refusal.invalid("voice.story.best.needed");
        }
        title = wording.title();
        situation = wording.situation();
        cause = wording.cause();
        changed = wording.changed();
        toldBy = best;
        behind.retainAll(comments);
        behind.addAll(comments);
    }

    /** Takes it out of what is told; it can be brought back. */
    public void putAway(Instant at) {
        if (putAwayAt != null) {
            throw Refusal.conflict("voice.story.putAway.already");
        }
        putAwayAt = at;
    }

    public void bringBack() {
        putAwayAt = null;
    }

    /** Two people who change the same story: the second is told instead of overwriting the first. */
    public void isStill(int versionSeen) {
        if (version != versionSeen) {
            throw Refusal.conflict("voice.story.changedMeanwhile");
        }
    }

    public StoryId id() {
        return new StoryId(id);
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public String title() {
        return title;
    }

    public String cause() {
        return cause;
    }

    public long toldBy() {
        return toldBy;
    }

    public Set<Long> behind() {
        return Set.copyOf(behind);
    }

    public int version() {
        return version;
    }

    public boolean isPutAway() {
        return putAwayAt != null;
    }
}
