package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import java.util.Optional;

/** Where people get their mail. */
public interface Mailboxes {

    /** Empty for those who have left, and for those without an address. */
    Optional<String> of(PersonId person);
}
