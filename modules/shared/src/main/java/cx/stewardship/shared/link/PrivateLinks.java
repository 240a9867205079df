package cx.stewardship.shared.link;

import cx.stewardship.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Private links: whoever knows one may read one address as the person it was made for, without signing in, until it is
 * revoked. For calendars and other programs that cannot sign in. Only a hash of the link is kept, so it is shown once.
 *
 * <p>How a module uses it: its resource at {@code /api/v1/plans/calendar.ics} asks for its rows as always, by the
 * {@link cx.stewardship.shared.CurrentActor}; its page calls {@code issue("/api/v1/plans/calendar.ics")} and shows the answer
 * once. The sign-in lets a {@code GET} of that address with {@code ?link=…} through as the person who made the link: with the
 * roles of this moment, and not at all once the link is revoked or the account is closed. The resource has nothing to do for it.
 * Only addresses below {@code /api/} can be opened so.
 */
public interface PrivateLinks {

    /** Name of the parameter that carries the token. */
    String PARAMETER = "link";

    /** A link that holds. @param address it opens */
    record Holding(String address, Instant since) {}

    /**
     * Makes a link for whoever is acting; one made earlier for the same address no longer opens anything.
     *
     * @param address from the root of the product on, without a query
     * @return address and token, to be shown once: {@code /api/v1/plans/calendar.ics?link=stw_…}
     * @throws cx.stewardship.shared.Refusal (conflict) when the account belongs to no person
     */
    String issue(String address);

    /** Ends the link of whoever is acting; does nothing when there is none. */
    void revoke(String address);

    /** Whether whoever is acting has a link for this address. */
    Optional<Holding> find(String address);

    /** Who reads this address with that token; empty when it opens nothing. */
    Optional<Actor> resolve(String address, String token);
}
