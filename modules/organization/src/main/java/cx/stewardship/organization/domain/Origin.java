package cx.stewardship.organization.domain;

import cx.stewardship.shared.CurrentActor;
import java.util.Optional;

/** Tells who is acting, and from where what happens now was asked for. */
public interface Origin extends CurrentActor {

    /** The network address of the caller; empty for jobs and start-up. */
    Optional<String> remoteAddress();
}
