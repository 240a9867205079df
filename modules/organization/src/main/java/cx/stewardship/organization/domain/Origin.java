package cx.stewardship.organization.domain;

import java.util.Optional;

/** Tells from where what happens now was asked for. */
public interface Origin {

    /** The network address of the caller; empty for jobs and start-up. */
    Optional<String> remoteAddress();
}
