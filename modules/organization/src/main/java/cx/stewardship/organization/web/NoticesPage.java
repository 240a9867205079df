package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one was told. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String ALL = "all";

    private ReadingNotices reading;
    private @Nullable String show;
    private @Nullable String after;
    private Slice<ReadingNotices.Read> notices = new Slice<>(List.of(), null, 0);
    private boolean mailOff;

    @SuppressWarnings("NullAway.Init")
    protected NoticesPage() {}

    @Inject
    public NoticesPage(ReadingNotices reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            notices = reading.mine(!isAll(), after);
            mailOff = !reading.mailIsOn();
        });
    }

    /** @return where to go: the same page, so that going back does not do it again */
    public String readAll() {
        if (Pages.attempt(reading::readAll)) {
            Pages.say("organization.notices.readAll.done");
        }
        return "/organization/notices?show=all&faces-redirect=true";
    }

    public Slice<ReadingNotices.Read> getNotices() {
        return notices;
    }

    public boolean isAll() {
        return ALL.equals(show);
    }

    public boolean isMailOff() {
        return mailOff;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
