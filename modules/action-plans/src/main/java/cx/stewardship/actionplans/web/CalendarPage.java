package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.SubscribingToCalendars;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The private link for one's calendar: it is shown once, when it is made. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SubscribingToCalendars subscribing;
    private final CurrentActor current;

    private @Nullable Instant since;
    private @Nullable String link;

    @Inject
    public CalendarPage(SubscribingToCalendars subscribing, CurrentActor current) {
        this.subscribing = subscribing;
        this.current = current;
    }

    public void load() {
        Pages.attempt(() -> since = subscribing.since().orElse(null));
    }

    public void make() {
        Pages.attempt(() -> {
            link = root() + subscribing.subscribe();
            since = subscribing.since().orElse(null);
        });
    }

    public void revoke() {
        boolean done = Pages.attempt(() -> {
            subscribing.revoke();
            since = null;
            link = null;
        });
        if (done) {
            Pages.say("plans.calendar.revoked");
        }
    }

    private static String root() {
        ExternalContext out = FacesContext.getCurrentInstance().getExternalContext();
        int port = out.getRequestServerPort();
        boolean usual = port == ("https".equals(out.getRequestScheme()) ? 443 : 80);
        return out.getRequestScheme() + "://" + out.getRequestServerName() + (usual ? "" : ":" + port)
                + out.getRequestContextPath();
    }

    /** Whether this reader leads a department: then there is a second calendar. */
    public boolean isLead() {
        return current.get().is(Role.DEPARTMENT_LEAD) && !current.get().leads().isEmpty();
    }

    public @Nullable Instant getSince() {
        return since;
    }

    public @Nullable String getLink() {
        return link;
    }

    public @Nullable String getDepartmentLink() {
        return link == null ? null : link + "&of=department";
    }
}
