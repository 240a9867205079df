package cx.stewardship.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. It has no verb that changes it. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_id")
    @SequenceGenerator(name = "audit_entry_id", sequenceName = "audit_entry_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "action")
    private String action;

    @Column(name = "kind")
    private String kind;

    @Column(name = "record_id")
    private String recordId;

    @Column(name = "value_before")
    private @Nullable String before;

    @Column(name = "value_after")
    private @Nullable String after;

    @Column(name = "remote_address")
    private @Nullable String remoteAddress;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init")
    public AuditEntry(Instant at, String actor, String action, String kind, String recordId) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.kind = kind;
        this.recordId = recordId;
    }

    /** Completes a line that is not written yet. */
    public AuditEntry with(@Nullable String valueBefore, @Nullable String valueAfter, @Nullable String address) {
        this.before = valueBefore;
        this.after = valueAfter;
        this.remoteAddress = address;
        return this;
    }
}
