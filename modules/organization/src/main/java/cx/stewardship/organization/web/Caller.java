package cx.stewardship.organization.web;

import cx.stewardship.shared.Actor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent this request and from where, as the authentication mechanism found out. */
@RequestScoped
public class Caller {

    private @Nullable Actor actor;
    private @Nullable String address;

    void is(Actor signedIn) {
        actor = signedIn;
    }

    void sentFrom(String remoteAddress) {
        address = remoteAddress;
    }

    Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }
}
