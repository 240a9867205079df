package cx.stewardship.organization.web;

import cx.stewardship.organization.application.WatchingMail;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Whether mail goes out, and what did not. */
@Named
@ViewScoped
public class MailPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/organization/mail?faces-redirect=true";

    private WatchingMail watching;
    private People people;
    private WatchingMail.State state = new WatchingMail.State(false, "", "", "", 0, 0, 0, List.of());
    private final HashMap<Long, String> readers = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected MailPage() {}

    @Inject
    public MailPage(WatchingMail watching, People people) {
        this.watching = watching;
        this.people = people;
    }

    public void load() {
        Pages.attempt(() -> {
            state = watching.state();
            people.find(state.troubles().stream()
                            .map(trouble -> new PersonId(trouble.person()))
                            .collect(Collectors.toSet()))
                    .forEach((id, person) -> readers.put(id.value(), person.name()));
        });
    }

    public String tryAgain(long id) {
        if (Pages.attempt(() -> watching.tryAgain(id))) {
            Pages.say("organization.mailState.again.done");
        }
        return HERE;
    }

    public String tryAllAgain() {
        Pages.attempt(() -> Pages.say("organization.mailState.allAgain.done", watching.tryAllAgain()));
        return HERE;
    }

    public WatchingMail.State getState() {
        return state;
    }

    public String getWhere() {
        return Pages.text("organization.mailState.on", state.server(), state.from(), state.baseAddress());
    }

    public String reader(WatchingMail.Trouble trouble) {
        return readers.getOrDefault(trouble.person(), "");
    }
}
