package cx.stewardship.actionplans.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody said about a plan. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_id")
    @SequenceGenerator(name = "note_id", sequenceName = "note_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    @Column(name = "author_name")
    private String author;

    @Column(name = "text")
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "note_mention", joinColumns = @JoinColumn(name = "note_id"))
    @OrderColumn(name = "position")
    private List<Mention> mentions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(ActionPlan plan, String text, List<Mention> mentions, By by) {
        this.plan = plan;
        this.text = text;
        this.mentions = new ArrayList<>(mentions);
        this.author = by.name();
        this.writtenAt = by.at();
    }

    public String author() {
        return author;
    }

    public String text() {
        return text;
    }

    /** Who is named in it, in the order of the text. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
