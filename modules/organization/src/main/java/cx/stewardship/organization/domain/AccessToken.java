package cx.stewardship.organization.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Lets a machine act for an account for a while. Only the hash of the token is kept: whoever reads the table gains nothing. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_id")
    @SequenceGenerator(name = "access_token_id", sequenceName = "access_token_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "name")
    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    @SuppressWarnings("NullAway.Init")
    public AccessToken(long accountId, String name, String tokenHash, Instant createdAt, Instant expiresAt) {
        this.accountId = accountId;
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public boolean holds(Instant now) {
        return now.isBefore(expiresAt);
    }

    public long account() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
