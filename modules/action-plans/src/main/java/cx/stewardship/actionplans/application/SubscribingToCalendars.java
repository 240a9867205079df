package cx.stewardship.actionplans.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.link.PrivateLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The private link by which a calendar reads one's days: made, shown once, ended. */
@ApplicationScoped
@Transactional
public class SubscribingToCalendars {

    public static final String ADDRESS = "/api/v1/plans/calendar.ics";

    private PrivateLinks links;
    private AuditTrail audit;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected SubscribingToCalendars() {}

    @Inject
    public SubscribingToCalendars(PrivateLinks links, AuditTrail audit, CurrentActor current) {
        this.links = links;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Makes a link; an earlier one ends.
     *
     * @return address with its token, from the root of the product on
     * @throws cx.stewardship.shared.Refusal (conflict) when the account belongs to no person
     */
    @AllowedTo(Role.EMPLOYEE)
    public String subscribe() {
        String address = links.issue(ADDRESS);
        audit.record("made", "calendar-link", current.get().signInName(), null, null);
        return address;
    }

    /** Ends it; calendars that have it read nothing from now on. */
    @AllowedTo(Role.EMPLOYEE)
    public void revoke() {
        links.revoke(ADDRESS);
        audit.record("ended", "calendar-link", current.get().signInName(), null, null);
    }

    /** Since when there is a link; empty when there is none. */
    @AllowedTo(Role.EMPLOYEE)
    public Optional<Instant> since() {
        return links.find(ADDRESS).map(PrivateLinks.Holding::since);
    }
}
