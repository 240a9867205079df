package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.CommentId;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a customer defines the experience: some of the customer's own words, chosen by a person for all to read. */
@Entity
@Table(name = "customer_definition")
public class CustomerDefinition {

    private static final int LONGEST = 600;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "definition_id")
    @SequenceGenerator(name = "definition_id", sequenceName = "definition_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "quote")
    private String quote;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "chosen_by_name")
    private String chosenByName;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerDefinition() {}

    /**
     * @param department whose experience it defines; null for the whole company
     * @param quote words of the comment, unchanged
     */
    @SuppressWarnings("NullAway.Init")
    public CustomerDefinition(
            CommentLine comment, @Nullable DepartmentId department, String quote, Actor by, Instant at) {
        String stripped = quote.replaceAll("\\s+", " ").strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid("voice.words.quote.needed");
        }
        if (stripped.length() > LONGEST) {
            throw Refusal.invalid("voice.story.tooLong", stripped.length(), LONGEST);
        }
        if (!DefiningWords.standIn(stripped, comment.text())) {
            throw Refusal.invalid("voice.words.quote.changed");
        }
        this.commentId = comment.id();
        this.departmentId = department == null ? null : department.value();
        this.quote = stripped;
        this.chosenBy = by.signInName();
        this.chosenByName = by.displayName();
        this.chosenAt = at;
    }

    public long id() {
        return id;
    }

    public CommentId comment() {
        return new CommentId(commentId);
    }

    public @Nullable DepartmentId department() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    public String quote() {
        return quote;
    }

    public String chosenByName() {
        return chosenByName;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
