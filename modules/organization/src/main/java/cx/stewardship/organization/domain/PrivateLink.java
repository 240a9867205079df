package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens one address to a program of one person. Only the hash of its token is kept. */
@Entity
@Table(name = "private_link")
public class PrivateLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "private_link_id")
    @SequenceGenerator(name = "private_link_id", sequenceName = "private_link_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "address")
    private String address;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected PrivateLink() {}

    @SuppressWarnings("NullAway.Init")
    public PrivateLink(PersonId person, String address, String tokenHash, Instant createdAt) {
        this.personId = person.value();
        this.address = address;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean opens(String wanted) {
        return revokedAt == null && address.equals(wanted);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public String tokenHash() {
        return tokenHash;
    }

    public String address() {
        return address;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
