package cx.stewardship.organization;

import java.util.Optional;

/** The one account with which everything else can be set up, in a database that has none. For the start of the product. */
public interface FirstAccount {

    /** The name to sign in with. */
    String ADMINISTRATOR = "admin";

    /** @return the one-time password, to be shown once and kept nowhere; empty when somebody has an account already */
    Optional<String> open();
}
