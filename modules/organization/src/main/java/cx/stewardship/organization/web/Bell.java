package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The bell in the top bar: how many notices are unread. Asked for once a request. */
@Named
@RequestScoped
public class Bell {

    private ReadingNotices reading;
    private CurrentActor current;
    private @Nullable Integer unread;

    @SuppressWarnings("NullAway.Init")
    protected Bell() {}

    @Inject
    public Bell(ReadingNotices reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    private int unread() {
        if (unread == null) {
            unread = current.find().isPresent() ? reading.unread() : 0;
        }
        return unread;
    }

    /** What stands beside the bell; empty when nothing is unread. */
    public String getCount() {
        int count = unread();
        if (count == 0) {
            return "";
        }
        return count < ReadingNotices.MOST_COUNTED ? String.valueOf(count) : ReadingNotices.MOST_COUNTED - 1 + "+";
    }

    public String getLabel() {
        int count = unread();
        if (count == 0) {
            return Pages.text("organization.notices.bell");
        }
        return count < ReadingNotices.MOST_COUNTED
                ? Pages.text("organization.notices.bell.unread", count)
                : Pages.text("organization.notices.bell.many", count - 1);
    }
}
