package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.Refusal;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Something that happened outside, after which promises have to be looked at again. */
@Entity
@Table(name = "expectation_trigger")
public class ExpectationTrigger {

    private static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "expectation_trigger_id")
    @SequenceGenerator(name = "expectation_trigger_id", sequenceName = "expectation_trigger_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TriggerKind kind;

    @Column(name = "what")
    private String what;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "noted_by_name")
    private String notedByName;

    @Column(name = "noted_at")
    private Instant notedAt;

    @ElementCollection
    @CollectionTable(name = "trigger_expectation", joinColumns = @JoinColumn(name = "trigger_id"))
    @Column(name = "expectation_id")
    private Set<Long> expectations = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ExpectationTrigger() {}

    /** @param today what lies in the future has not happened */
    @SuppressWarnings("NullAway.Init")
    public ExpectationTrigger(TriggerKind kind, String what, LocalDate happenedOn, LocalDate today) {
        String stripped = what.strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid("voice.trigger.what.needed");
        }
        if (stripped.length() > LONGEST) {
            throw Refusal.invalid("voice.story.tooLong", stripped.length(), LONGEST);
        }
        if (happenedOn.isAfter(today)) {
            throw Refusal.invalid("voice.trigger.future");
        }
        this.kind = kind;
        this.what = stripped;
        this.happenedOn = happenedOn;
    }

    /** Marks these entries: they have to be looked at again. */
    public void shakes(Collection<Expectation> shaken, String by, Instant at) {
        if (shaken.isEmpty()) {
            throw Refusal.invalid("voice.trigger.entries.needed");
        }
        notedByName = by;
        notedAt = at;
        for (Expectation expectation : shaken) {
            expectation.shake(happenedOn);
            expectations.add(expectation.id().value());
        }
    }

    public long id() {
        return id;
    }

    public TriggerKind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public String notedByName() {
        return notedByName;
    }

    public int shaken() {
        return expectations.size();
    }
}
