package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** All private links. */
public interface PrivateLinkBook {

    void add(PrivateLink link);

    Optional<PrivateLink> withHash(String hash);

    /** Those of a person that open this address; one at most, unless two were made in the same moment. */
    List<PrivateLink> holding(PersonId person, String address);
}
