package cx.stewardship.performancereviews.web;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which of the pages of performance reviews this person may go to, for the row of tabs. */
@Named
@RequestScoped
public class ReviewPlaces {

    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ReviewPlaces() {}

    @Inject
    public ReviewPlaces(CurrentActor current) {
        this.current = current;
    }

    public boolean isCycles() {
        return any(Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE);
    }

    public boolean isWriter() {
        return any(Role.HR, Role.DEPARTMENT_LEAD);
    }

    public boolean isHr() {
        return any(Role.HR);
    }

    private boolean any(Role... roles) {
        return current.find().map((Actor actor) -> actor.isAny(roles)).orElse(false);
    }

    /** A text with one argument, for where a page cannot nest one. */
    public String text(String key, Object argument) {
        return Pages.text(key, argument);
    }

    public String text2(String key, Object first, Object second) {
        return Pages.text(key, first, second);
    }
}
