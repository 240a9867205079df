package cx.stewardship.organization.domain;

import java.time.Instant;
import java.util.Optional;

/** All tokens for machines. */
public interface AccessTokens {

    void add(AccessToken token);

    Optional<AccessToken> withHash(String hash);

    /** Forgets what no longer opens anything. */
    void removeExpired(Instant now);
}
