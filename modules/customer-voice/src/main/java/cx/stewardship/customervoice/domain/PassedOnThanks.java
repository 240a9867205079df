package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.criterion.CriterionGuard;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
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

/** A customer's thanks, passed on to a person or a team, for something they did: never for a score. */
@Entity
@Table(name = "thanks_passed")
public class PassedOnThanks {

    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "thanks_id")
    @SequenceGenerator(name = "thanks_id", sequenceName = "thanks_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "behaviour")
    private String behaviour;

    @Column(name = "passed_by")
    private String passedBy;

    @Column(name = "passed_by_name")
    private String passedByName;

    @Column(name = "passed_at")
    private Instant passedAt;

    @SuppressWarnings("NullAway.Init")
    protected PassedOnThanks() {}

    /**
     * @param person null for a whole team
     * @param team does not matter when a person is named
     * @param behaviour what they did
     */
    @SuppressWarnings("NullAway.Init")
    public PassedOnThanks(
            CommentLine comment,
            @Nullable PersonId person,
            @Nullable DepartmentId team,
            String behaviour,
            Actor by,
            Instant at) {
        if (!comment.thanks()) {
            throw Refusal.invalid("voice.thanks.noThanks");
        }
        if (person == null && team == null) {
            throw Refusal.invalid("voice.thanks.to.needed");
        }
        this.commentId = comment.id();
        this.personId = person == null ? null : person.value();
        this.departmentId = person != null || team == null ? null : team.value();
        this.behaviour = checked(behaviour);
        this.passedBy = by.signInName();
        this.passedByName = by.displayName();
        this.passedAt = at;
    }

    private static String checked(String behaviour) {
        String stripped = behaviour.replaceAll("\\s+", " ").strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid("voice.thanks.behaviour.needed");
        }
        if (stripped.length() > LONGEST) {
            throw Refusal.invalid("voice.story.tooLong", stripped.length(), LONGEST);
        }
        if (!CriterionGuard.examine(stripped).accepted()) {
            throw Refusal.invalid("voice.thanks.behaviour.score");
        }
        return stripped;
    }

    public long id() {
        return id;
    }

    public long commentId() {
        return commentId;
    }

    public @Nullable PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    public @Nullable DepartmentId team() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    public String behaviour() {
        return behaviour;
    }

    public String passedByName() {
        return passedByName;
    }

    public Instant passedAt() {
        return passedAt;
    }
}
